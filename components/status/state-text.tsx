import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { stateText } from '#lib/i18n/state.ts';
import { StateMark } from './state-mark.tsx';

/** How far an incident or a maintenance is, as mark and word. */
export function StateText({ state }: { state: IncidentStatus | MaintenanceStatus }) {
  return (
    <span className="state">
      <StateMark state={state} />
      {stateText(state)}
    </span>
  );
}
