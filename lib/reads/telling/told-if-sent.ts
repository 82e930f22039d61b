import { isAnybodyTold } from '#db/queries/count-told.ts';
import { reader } from '#db/open.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import type { AnnouncedType } from '#lib/domain/announced.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import { Draft } from './draft.ts';
import { countedDrafts } from './counted-drafts.ts';

/** How many hear of a draft if it is sent now; null when what it is about is not there. */
export async function toldOfDraft(draft: Draft): Promise<number | null> {
  const { facts } = await snapshot((db) => countedDrafts(db, draft.subjectId, [draft], now()));
  return facts[0]?.told ?? null;
}

/** How many hear of what can be said of something, before anything is written. @param subjectId null for a new one */
export async function toldIfSent(
  type: AnnouncedType,
  subjectId: string | null,
  status?: IncidentStatus,
): Promise<number> {
  if (!(await isAnybodyTold(reader()))) return 0;
  return (await toldOfDraft(Draft.parse({ type, subjectId, status }))) ?? 0;
}

const STEPS = ['maintenance.started', 'update.posted', 'maintenance.completed'] as const;

/** The same for the acts on a maintenance: only where in its story they stand makes a difference. */
export async function toldOfMaintenance(maintenanceId: string) {
  if (!(await isAnybodyTold(reader()))) return { beginning: 0, between: 0, end: 0 };
  const drafts = STEPS.map((type) => Draft.parse({ type, subjectId: maintenanceId }));
  const { facts } = await snapshot((db) => countedDrafts(db, maintenanceId, drafts, now()));
  const [beginning = 0, between = 0, end = 0] = facts.map((one) => one?.told);
  return { beginning, between, end };
}
