import type { Remarks } from '#lib/import/report.ts';
import { type Refused, takeEach } from '#lib/import/take-each.ts';
import { ManageIncident, ManageMaintenance } from './manage-source.ts';
import { MAINTENANCE_WORDS } from './source.ts';

export interface Stories {
  readonly incidents: readonly ManageIncident[];
  readonly maintenances: readonly ManageMaintenance[];
}

/** Incidents and maintenances are one list there, told apart by their status. What has neither's is refused as an incident. */
export function storiesIn(
  list: readonly unknown[],
  report: { readonly remarks: Remarks; readonly refused: Refused },
): Stories {
  const isMaintenance = (one: unknown) => {
    const status = (one as { status?: unknown } | null)?.status;
    return MAINTENANCE_WORDS.some((word) => word === status);
  };
  const maintenances = list.filter(isMaintenance);
  const incidents = list.filter((one) => !isMaintenance(one));
  return {
    incidents: takeEach(ManageIncident, incidents, 'incident', report),
    maintenances: takeEach(ManageMaintenance, maintenances, 'maintenance', report),
  };
}
