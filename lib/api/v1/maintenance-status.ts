import { MAINTENANCE_STATUSES, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { invalid } from '#lib/errors.ts';
import type { Given } from './incident-fields.ts';

/**
 * The status that a maintenance is given, or else the one it has. `completed` is how a cancelled one reads.
 * @throws Refusal `invalid` for what only an incident can be
 */
export function maintenanceStatus({ status: given }: Given, has: MaintenanceStatus): MaintenanceStatus {
  if (given === 'completed' && has === 'cancelled') return has;
  const status = MAINTENANCE_STATUSES.find((one) => one === (given ?? has));
  if (!status) throw invalid('status', 'A maintenance is scheduled, in_progress, verifying or completed.');
  return status;
}
