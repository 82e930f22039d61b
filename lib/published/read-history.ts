import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { type HistorySearch, incidentIds, incidentsMatching } from '#db/queries/facts-history.ts';
import { incidentFacts, startedWithin, theseIncidents } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, scheduledWithin } from '#db/queries/facts-maintenances.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { addMonths } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { publishedIncident } from './incident.ts';
import { publishedMaintenance } from './maintenance.ts';
import { monthCounts } from './months.ts';
import { namesOf } from './named.ts';
import { firstOf } from './uptime.ts';

/** One month of the history, and the list of all. `null`: a month before the first or after this one. */
export async function readMonth(wanted: string | null, zone: string) {
  const at = now();
  const month = wanted ?? monthOf(dayOf(at, zone));
  const from = firstOf(month, zone);
  const to = firstOf(addMonths(month, 1), zone);
  const { facts } = await snapshot(async (db) => ({
    months: await monthCounts(db, at, zone),
    incidents: await incidentFacts(db, startedWithin(from, to)),
    maintenances: await maintenanceFacts(db, scheduledWithin(from, to)),
    components: await allComponents(db),
    groups: await allGroups(db),
  }));
  const { months } = facts;
  const place = months.findIndex((count) => count.month === month);
  if (place === -1) return null;
  const names = namesOf(facts.components, facts.groups);
  const incidents = facts.incidents.filter((incident) => incident.startedAt <= at);
  const maintenances = facts.maintenances.filter((one) => one.scheduledFor <= at);
  return {
    now: at,
    month,
    months,
    earlier: months[place + 1]?.month ?? null,
    later: months[place - 1]?.month ?? null,
    incidents: incidents.map((incident) => publishedIncident(incident, names, at)),
    maintenances: maintenances.map((one) => publishedMaintenance(one, names, at)),
    components: searchable(facts.components, names),
  };
}

export type HistoryMonth = NonNullable<Awaited<ReturnType<typeof readMonth>>>;

const MOST = 100;

/** What a search of the whole history finds, newest first, the first hundred of it. */
export async function searchHistory(search: HistorySearch) {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const ids = await incidentIds(db, incidentsMatching(db, search));
    return {
      count: ids.length,
      incidents: await incidentFacts(db, theseIncidents(ids.slice(0, MOST))),
      components: await allComponents(db),
      groups: await allGroups(db),
    };
  });
  const names = namesOf(facts.components, facts.groups);
  return {
    now: at,
    count: facts.count,
    incidents: facts.incidents
      .filter((incident) => incident.startedAt <= at)
      .map((incident) => publishedIncident(incident, names, at)),
    components: searchable(facts.components, names),
  };
}

/** The components one can search by, removed ones too: history names them. */
function searchable(components: readonly { id: string }[], names: ReturnType<typeof namesOf>) {
  return components.flatMap(({ id }) => names.get(id) ?? []);
}
