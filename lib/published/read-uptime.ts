import { allComponents, allGroups, ownStatuses } from '#db/queries/facts-components.ts';
import { incidentFacts, incidentsNaming, openSince } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, maintenancesNaming, notOverSince } from '#db/queries/facts-maintenances.ts';
import { bothOf } from '#db/queries/conditions.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import type { PublishedCause } from './bars.ts';
import { sayingsByComponent } from './component.ts';
import { namesOf } from './named.ts';
import { firstOf, lastMonths, monthlyUptime, uptimeRows } from './uptime.ts';

const TABLE_MONTHS = 6;

/** Every component by month, for the last half year; null before set-up. */
export async function readUptime() {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    if (!page) return null;
    const months = lastMonths(TABLE_MONTHS, at, page.timeZone);
    const from = firstOf(months[0]!, page.timeZone);
    return {
      page,
      months,
      components: await allComponents(db),
      groups: await allGroups(db),
      own: await ownStatuses(db, from),
      incidents: await incidentFacts(db, openSince(from)),
      maintenances: await maintenanceFacts(db, notOverSince(from)),
    };
  });
  if (!facts) return null;
  const { months, page } = facts;
  const given = { zone: page.timeZone, weights: page.uptimeWeights, now: at };
  return { now: at, months, rows: uptimeRows(facts, months, given) };
}

/**
 * One component's months with the intervals behind each figure.
 * @param year the calendar year, or null for the last twelve months
 * @returns null when there is no such component, or nothing of it in that year
 */
export async function readComponentUptime(id: string, year: number | null) {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    const components = await allComponents(db);
    const component = components.find((row) => row.id === id && row.removedAt === null && row.showUptime);
    if (!page || !component) return null;
    const zone = page.timeZone;
    const thisMonth = monthOf(dayOf(at, zone));
    const months =
      year === null
        ? lastMonths(12, at, zone)
        : Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
    const wanted = months.filter((month) => month >= monthOf(component.startDate) && month <= thisMonth);
    const from = firstOf(wanted[0] ?? thisMonth, zone);
    return {
      page,
      component,
      names: namesOf(components, await allGroups(db)),
      months: wanted,
      years: yearsFrom(component.startDate, thisMonth),
      own: await ownStatuses(db, from, id),
      incidents: await incidentFacts(db, bothOf(openSince(from), incidentsNaming(db, id))),
      maintenances: await maintenanceFacts(db, bothOf(notOverSince(from), maintenancesNaming(db, id))),
    };
  });
  if (!facts || (year !== null && facts.months.length === 0)) return null;
  const { page, component, months } = facts;
  const given = { zone: page.timeZone, weights: page.uptimeWeights, now: at };
  const causes = new Map<string, PublishedCause>([
    ...facts.incidents.map(({ id, name }) => [id, { kind: 'incident', id, name }] as const),
    ...facts.maintenances.map(({ id, name }) => [id, { kind: 'maintenance', id, name }] as const),
  ]);
  return {
    now: at,
    year,
    years: facts.years,
    component: facts.names.get(id)!,
    weights: page.uptimeWeights,
    months: monthlyUptime(component, sayingsByComponent(facts)(id), months, given).reverse(),
    causes,
  };
}

export type ComponentUptime = NonNullable<Awaited<ReturnType<typeof readComponentUptime>>>;

function yearsFrom(start: string, thisMonth: string): number[] {
  const first = Number(start.slice(0, 4));
  const last = Number(thisMonth.slice(0, 4));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
}
