import type { AnnouncedType } from '#lib/domain/announced.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import { Draft } from './draft.ts';
import { previewTelling } from './preview-telling.ts';

/** How many hear of what can be said of something, before anything is written. @param subjectId null for a new one */
export async function toldIfSent(
  type: AnnouncedType,
  subjectId: string | null,
  status?: IncidentStatus,
): Promise<number> {
  return (await previewTelling(Draft.parse({ type, subjectId, status })))?.told ?? 0;
}

/** The same for the acts on a maintenance: only where in its story they stand makes a difference. */
export async function toldOfMaintenance(maintenanceId: string) {
  return {
    beginning: await toldIfSent('maintenance.started', maintenanceId),
    between: await toldIfSent('update.posted', maintenanceId),
    end: await toldIfSent('maintenance.completed', maintenanceId),
  };
}
