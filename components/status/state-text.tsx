import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { t } from '#lib/i18n/t.ts';
import { StateMark } from './state-mark.tsx';

const INCIDENT: Record<IncidentStatus, string> = {
  investigating: t('status.incident.investigating'),
  identified: t('status.incident.identified'),
  monitoring: t('status.incident.monitoring'),
  resolved: t('status.incident.resolved'),
};
const MAINTENANCE: Record<MaintenanceStatus, string> = {
  scheduled: t('status.maintenance.scheduled'),
  in_progress: t('status.maintenance.in_progress'),
  verifying: t('status.maintenance.verifying'),
  completed: t('status.maintenance.completed'),
  cancelled: t('status.maintenance.cancelled'),
};
const WORDS = { ...INCIDENT, ...MAINTENANCE };

export function stateText(state: IncidentStatus | MaintenanceStatus): string {
  return WORDS[state];
}

/** How far an incident or a maintenance is, as mark and word. */
export function StateText({ state }: { state: IncidentStatus | MaintenanceStatus }) {
  return (
    <span className="state">
      <StateMark state={state} />
      {WORDS[state]}
    </span>
  );
}
