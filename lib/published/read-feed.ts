import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { incidentFacts, theseIncidents } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, theseMaintenances } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import {
  changesOf,
  incidentsToldLast,
  maintenancesForCalendar,
  maintenancesToldLast,
} from '#db/queries/last-told.ts';
import type { Database } from '#db/open.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { mayBeId } from '#lib/id.ts';
import { publishedCalendar, type PublishedCalendar } from './calendar.ts';
import { FEED_LENGTH, publishedFeed, type PublishedFeed } from './feed.ts';
import { namesOf } from './named.ts';

/** The page, and the component that is asked for; null before set-up and where there is no such component. */
async function whose(db: Database, componentId: string | null) {
  const page = await pageFacts(db);
  if (!page) return null;
  const names = namesOf(await allComponents(db), await allGroups(db));
  if (componentId === null) return { page, names, component: null };
  const component = names.get(componentId);
  return component && !component.removed ? { page, names, component } : null;
}

/**
 * What happened lately.
 * @param componentId to one component, or null: to the page
 * @returns null before set-up and where there is no such component
 */
export async function readFeed(componentId: string | null): Promise<PublishedFeed | null> {
  if (componentId !== null && !mayBeId(componentId)) return null;
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const found = await whose(db, componentId);
    if (!found) return null;
    const wanted = { componentId, now: at, most: FEED_LENGTH };
    return {
      ...found,
      incidents: await incidentFacts(db, theseIncidents(await incidentsToldLast(db, wanted))),
      maintenances: await maintenanceFacts(db, theseMaintenances(await maintenancesToldLast(db, wanted))),
    };
  });
  return facts && publishedFeed(facts, facts.component, at);
}

/** The windows of maintenance: all that come or run, and the last that are over. See `readFeed` for the rest. */
export async function readCalendar(componentId: string | null): Promise<PublishedCalendar | null> {
  if (componentId !== null && !mayBeId(componentId)) return null;
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const found = await whose(db, componentId);
    if (!found) return null;
    const ids = await maintenancesForCalendar(db, { componentId, most: FEED_LENGTH });
    return {
      ...found,
      maintenances: await maintenanceFacts(db, theseMaintenances(ids)),
      changes: await changesOf(db, ids),
    };
  });
  return facts && publishedCalendar(facts, facts.component, at);
}
