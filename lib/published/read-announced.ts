import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { incidentFacts, oneIncident, openSince } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, notOverSince, oneMaintenance } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { isTakenBack } from '#db/queries/taken-back.ts';
import { updateDetails } from '#db/queries/update-details.ts';
import type { events } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { isAnnounced } from '#lib/domain/announced.ts';
import type { Announced } from './announced.ts';
import { type AnnouncedInFull, detailsOf } from './announced-in-full.ts';
import { publishedIncident } from './incident.ts';
import { publishedMaintenance } from './maintenance.ts';
import { namesOf } from './named.ts';
import { pageInfo } from './page-info.ts';

/**
 * What an event has to say, in the words that stand there now: an edit that was quick enough is sent instead.
 * @returns null when there is nothing to say any more, because it was deleted or taken back in the meantime
 */
export async function readAnnounced(event: typeof events.$inferSelect): Promise<AnnouncedInFull | null> {
  const { subjectId, type, data } = event;
  if (!isAnnounced(type) || subjectId === null) return null;
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const [incident] = await incidentFacts(db, oneIncident(subjectId));
    const [maintenance] = await maintenanceFacts(db, oneMaintenance(subjectId));
    return {
      ...{ incident, maintenance, page: await pageFacts(db) },
      components: await allComponents(db),
      groups: await allGroups(db),
      updates: await updateDetails(
        db,
        [incident, maintenance].flatMap((one) => one?.updates.map(({ id }) => id) ?? []),
      ),
      openIncidents: await incidentFacts(db, openSince(at)),
      openMaintenances: await maintenanceFacts(db, notOverSince(at)),
      takenBack: await isTakenBack(db, event),
    };
  });
  const { page, incident, maintenance } = facts;
  const names = namesOf(facts.components, facts.groups);
  const story: Announced['story'] | null = incident
    ? { kind: 'incident', ...publishedIncident(incident, names, at) }
    : maintenance
      ? { kind: 'maintenance', ...publishedMaintenance(maintenance, names, at) }
      : null;
  if (!page || !story || facts.takenBack) return null;
  const news = newsOf(type, data, story);
  return news && { pageId: page.id, page: pageInfo(page), story, news, details: detailsOf(facts, story) };
}

type Data = (typeof events.$inferSelect)['data'];

function newsOf(type: string, data: Data, story: Announced['story']): Announced['news'] | null {
  const { updateId, isCorrection, reason } = data;
  if (type === 'postmortem.published') {
    if (story.kind !== 'incident' || story.postmortemAt === null) return null;
    const why = typeof reason === 'string' ? reason : null;
    return { kind: 'postmortem', corrected: isCorrection === true ? { reason: why } : null };
  }
  // By then it may have begun, or be cancelled.
  if (type === 'maintenance.reminded') return story.status === 'scheduled' ? { kind: 'reminder' } : null;
  // A window may be moved without a word.
  if (updateId == null) return { kind: 'moved' };
  const update = story.updates.find((one) => one.id === updateId);
  return update ? { kind: 'update', update } : null;
}
