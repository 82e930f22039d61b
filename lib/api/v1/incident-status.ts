import type { IncidentStatus } from '#lib/domain/incident.ts';
import { invalid } from '#lib/errors.ts';
import { isIncidentStatus } from '#lib/verbs/timeline.ts';
import type { Given } from './incident-fields.ts';

/**
 * The status that an incident is given, or else the one it has. `postmortem` is how a resolved one reads once it is
 * written up.
 * @throws Refusal `invalid` for what only a maintenance can be
 */
export function incidentStatus({ status: given }: Given, has: IncidentStatus): IncidentStatus {
  const status = given ?? has;
  if (isIncidentStatus(status)) return status;
  if (status === 'postmortem' && has === 'resolved') return has;
  throw invalid('status', 'An incident is investigating, identified, monitoring or resolved.');
}
