import { countTold } from '#db/queries/count-told.ts';
import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { incidentFacts, oneIncident } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, oneMaintenance } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import type { Database } from '#db/open.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { stageOf } from '#lib/domain/announced.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { type Message, messageOf } from '#lib/documents/message.ts';
import { namesOf } from '#lib/published/named.ts';
import { pageInfo } from '#lib/published/page-info.ts';
import type { Draft } from './draft.ts';
import type { Drafted } from './drafted.ts';
import { draftedIncident } from './drafted-incident.ts';
import { draftedMaintenance } from './drafted-maintenance.ts';

export interface PreviewOfTelling {
  /** How many subscribers hear of it if it is sent now. */
  readonly told: number;
  readonly message: Message;
}

/** Later than every event there is: whoever was told of anything before, was told before this. */
const NEXT_EVENT = 2 ** 31 - 1;

/** What a draft tells, and to how many. Nothing is written. Null when what it is about is not there. */
export async function previewTelling(draft: Draft): Promise<PreviewOfTelling | null> {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    const components = await allComponents(db);
    const names = namesOf(components, await allGroups(db));
    const drafted = await draftedOf(db, draft, names, at);
    if (!page || !drafted) return null;
    const { kind, impact } = drafted;
    const named = new Set(drafted.named);
    const announcement: Announcement = {
      ...{ kind, impact, subjectId: draft.subjectId ?? '' },
      components: components.filter(({ id }) => named.has(id)),
      stage: stageOf(draft.type, draft.status),
    };
    const told = drafted.quiet ? 0 : await countTold(db, announcement, { id: NEXT_EVENT, at });
    const { story, news } = drafted;
    return { told, message: messageOf({ pageId: page.id, page: pageInfo(page), story, news }, at) };
  });
  return facts;
}

async function draftedOf(
  db: Database,
  draft: Draft,
  names: ReturnType<typeof namesOf>,
  at: Instant,
): Promise<Drafted | null> {
  const { type, subjectId } = draft;
  if (subjectId === null) {
    if (type === 'incident.opened') return draftedIncident(draft, null, names, at);
    return type === 'maintenance.scheduled' ? draftedMaintenance(draft, null, names, at) : null;
  }
  const [incident] = await incidentFacts(db, oneIncident(subjectId));
  if (incident) return draftedIncident(draft, incident, names, at);
  const [maintenance] = await maintenanceFacts(db, oneMaintenance(subjectId));
  return maintenance ? draftedMaintenance(draft, maintenance, names, at) : null;
}
