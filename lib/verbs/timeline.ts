import { storeIncident } from '#db/queries/incident.ts';
import { storeMaintenance } from '#db/queries/maintenance.ts';
import { type StoredUpdate, updatesOfIncident, updatesOfMaintenance } from '#db/queries/update.ts';
import type { Database } from '#db/open.ts';
import type { Tx } from '#db/write.ts';
import { INCIDENT_STATUSES, type IncidentStatus } from '#lib/domain/incident.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';

/** What `timelineOf` an update of a maintenance gives. */
export type MaintenanceStory = StoredUpdate<MaintenanceStatus>[];

type Belongs = Pick<StoredUpdate, 'incidentId' | 'maintenanceId'>;

/** Which incident or maintenance an update belongs to, as its event says it. */
export function parentOf({ incidentId, maintenanceId }: Belongs): {
  id: string;
  data: Record<string, string>;
} {
  if (incidentId !== null) return { id: incidentId, data: { incidentId } };
  if (maintenanceId !== null) return { id: maintenanceId, data: { maintenanceId } };
  throw new RangeError('an update belongs to something');
}

/** The whole timeline that an update belongs to, oldest first. */
export function timelineOf(db: Database, { incidentId, maintenanceId }: Belongs): Promise<StoredUpdate[]> {
  return incidentId !== null ? updatesOfIncident(db, incidentId) : updatesOfMaintenance(db, maintenanceId!);
}

export function storeParent(tx: Tx, { incidentId, maintenanceId }: Belongs): Promise<void> {
  return incidentId !== null ? storeIncident(tx, incidentId) : storeMaintenance(tx, maintenanceId!);
}

export function isIncidentStatus(status: string): status is IncidentStatus {
  return (INCIDENT_STATUSES as readonly string[]).includes(status);
}
