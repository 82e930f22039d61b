import { countTold } from '#db/queries/count-told.ts';
import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { incidentFacts, oneIncident } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, oneMaintenance } from '#db/queries/facts-maintenances.ts';
import type { Database } from '#db/open.ts';
import { stageOf } from '#lib/domain/announced.ts';
import { LARGEST_EVENT_ID } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { namesOf } from '#lib/published/named.ts';
import type { Draft } from './draft.ts';
import type { Drafted } from './drafted.ts';
import { draftedIncident } from './drafted-incident.ts';
import { draftedMaintenance } from './drafted-maintenance.ts';

export interface CountedDraft {
  readonly drafted: Drafted;
  /** How many subscribers hear of it if it is sent now. */
  readonly told: number;
}

/**
 * What drafts about the same thing come to, counted together.
 * @param subjectId null for something new
 * @returns null for a draft of what is not there
 */
export async function countedDrafts(
  db: Database,
  subjectId: string | null,
  drafts: readonly Draft[],
  at: Instant,
): Promise<(CountedDraft | null)[]> {
  const components = await allComponents(db);
  const names = namesOf(components, await allGroups(db));
  const [incident = null] = subjectId === null ? [] : await incidentFacts(db, oneIncident(subjectId));
  const [maintenance = null] =
    subjectId === null || incident ? [] : await maintenanceFacts(db, oneMaintenance(subjectId));

  const drafted = drafts.map((draft): Drafted | null => {
    if (incident) return draftedIncident(draft, incident, names, at);
    if (maintenance) return draftedMaintenance(draft, maintenance, names, at);
    if (subjectId !== null) return null;
    if (draft.type === 'incident.opened') return draftedIncident(draft, null, names, at);
    return draft.type === 'maintenance.scheduled' ? draftedMaintenance(draft, null, names, at) : null;
  });
  const announcements = drafted.map((one, index): Announcement | null => {
    if (!one || one.quiet) return null;
    const { type, status } = drafts[index]!;
    const named = new Set(one.named);
    return {
      ...{ kind: one.kind, impact: one.impact, subjectId: subjectId ?? '', stage: stageOf(type, status) },
      components: components.filter(({ id }) => named.has(id)),
    };
  });
  // Later than every event there is: whoever was told of anything before, was told before this.
  const asked = announcements.filter((one) => one !== null);
  const counts = asked.length > 0 ? await countTold(db, asked, { id: LARGEST_EVENT_ID, at }) : [];
  const toldOf = (index: number) => {
    const announcement = announcements[index];
    return announcement ? (counts[asked.indexOf(announcement)] ?? 0) : 0;
  };
  return drafted.map((one, index) => one && { drafted: one, told: toldOf(index) });
}
