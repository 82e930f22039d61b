import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { t } from './t.ts';

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

/** How far an incident or a maintenance is, in a word. */
export function stateText(state: IncidentStatus | MaintenanceStatus): string {
  return WORDS[state];
}
