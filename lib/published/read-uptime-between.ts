import { bothOf } from '#db/queries/conditions.ts';
import { allComponents, ownStatuses } from '#db/queries/facts-components.ts';
import { incidentFacts, incidentsNaming, openSince } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, maintenancesNaming, notOverSince } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { causesOf } from '#lib/domain/component-timeline.ts';
import { amountsOf } from '#lib/domain/downtime.ts';
import type { Day } from '#lib/domain/instant.ts';
import { boundsOf, startOfDay } from '#lib/domain/time.ts';
import { type Amounts, componentTimeline, uptimeOf } from '#lib/domain/uptime.ts';
import { historyOf, sayingsByComponent } from './component.ts';

export interface UptimeBetween extends Amounts {
  /** Of each component, the ids of what made it anything but operational, in order of time. */
  readonly causes: ReadonlyMap<string, readonly string[]>;
}

/**
 * The uptime of some components together, over whole days of the page's zone and until now on the last of them. The
 * seconds of each count, from its own first day on.
 * @returns null before set-up
 */
export async function readUptimeBetween(
  componentIds: readonly string[],
  since: Day,
  until: Day,
): Promise<UptimeBetween | null> {
  const at = now();
  const [only] = componentIds.length === 1 ? componentIds : [];
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    if (!page) return null;
    const from = startOfDay(since, page.timeZone);
    const naming = only === undefined ? [] : [incidentsNaming(db, only), maintenancesNaming(db, only)];
    return {
      ...{ page, from, components: await allComponents(db), own: await ownStatuses(db, from, only) },
      incidents: await incidentFacts(db, bothOf(openSince(from), naming[0])),
      maintenances: await maintenanceFacts(db, bothOf(notOverSince(from), naming[1])),
    };
  });
  if (!facts) return null;
  const { page, from } = facts;
  const { timeZone: zone, uptimeWeights: weights } = page;
  const end = boundsOf(until, zone).to;
  const to = end < at ? end : at;
  const sayings = sayingsByComponent(facts);
  const uptimes = facts.components
    .filter(({ id }) => componentIds.includes(id))
    .map(({ id, startDate }) => {
      const start = startOfDay(startDate, zone);
      const spans = componentTimeline(historyOf(sayings(id), from, to));
      return { id, ...uptimeOf(spans, weights, start > from ? start : from, to) };
    });
  return {
    ...amountsOf(
      uptimes.flatMap(({ spans }) => spans),
      weights,
    ),
    causes: new Map(
      uptimes.map(({ id, spans }) => [
        id,
        [...causesOf(spans, 'incident'), ...causesOf(spans, 'maintenance')],
      ]),
    ),
  };
}
