import { inArray } from 'drizzle-orm';
import { allComponents, allGroups, ownStatuses } from '#db/queries/facts-components.ts';
import { type IncidentFacts, incidentFacts, openSince } from '#db/queries/facts-incidents.ts';
import { inBatches } from '#db/queries/batch.ts';
import { groupBy } from '#db/queries/facts-updates.ts';
import { maintenanceFacts, notOverSince } from '#db/queries/facts-maintenances.ts';
import { pageFacts } from '#db/queries/facts-page.ts';
import type { Database } from '#db/open.ts';
import { actionItems, timelineEntries } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { isOver } from '#lib/domain/incident.ts';
import { incidentTimes } from '#lib/domain/incident-times.ts';
import type { Day } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { type Report, reportOf, type ReportedIncident } from '#lib/domain/report.ts';
import { periodBounds, type ReportPeriod } from '#lib/domain/report-period.ts';
import { dayOf } from '#lib/domain/time.ts';
import { namedIn } from '#lib/domain/update.ts';
import { amountsOf } from '#lib/domain/downtime.ts';
import { sayingsByComponent } from '#lib/published/component.ts';
import { type NamedComponent, namesOf } from '#lib/published/named.ts';
import { firstOf, monthlyUptime } from '#lib/published/uptime.ts';

export interface ReportedComponent extends NamedComponent {
  /** By the weights of the page, as its own pages say it; null without data in the period. */
  readonly percent: number | null;
  readonly downMs: number;
  /** Of those that began in the period. */
  readonly incidentIds: readonly string[];
}

export interface PeriodReport extends Report {
  readonly period: ReportPeriod;
  /** Whether the period goes on, so that all of it may still change. */
  readonly isRunning: boolean;
  /**
   * The day of which its action items and what is still open are, whatever the period: nothing says when an item was
   * written, nor when one that was ticked in the editor was done.
   */
  readonly asOf: Day;
  readonly incidents: ReadonlyMap<string, { readonly name: string; readonly impact: Impact }>;
  /** Those of the page in its order, then removed ones that an incident named. */
  readonly components: readonly ReportedComponent[];
}

/** What happened in a period, of one revision; null before set-up. */
export async function readReport(period: ReportPeriod): Promise<PeriodReport | null> {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const page = await pageFacts(db);
    if (!page) return null;
    const { from } = periodBounds(period, page.timeZone);
    const incidents = await incidentFacts(db, openSince(from));
    return {
      ...{ page, incidents, components: await allComponents(db), groups: await allGroups(db) },
      own: await ownStatuses(db, from),
      maintenances: await maintenanceFacts(db, notOverSince(from)),
      ...(await followedBy(db, incidents, periodBounds(period, page.timeZone))),
    };
  });
  if (!facts) return null;
  const zone = facts.page.timeZone;
  const bounds = periodBounds(period, zone);
  const report = reportOf(
    { incidents: facts.began.map((one) => reported(one, facts.entries)), actionItems: facts.items },
    { ...bounds, to: bounds.to < at ? bounds.to : at },
    dayOf(at, zone),
  );
  return {
    ...report,
    ...{ period, isRunning: bounds.to > at, asOf: dayOf(at, zone) },
    incidents: new Map(facts.began.map(({ id, name, impact }) => [id, { name, impact }])),
    components: componentsOf(facts, report, period, { zone, weights: facts.page.uptimeWeights, now: at }),
  };
}

type Bounds = ReturnType<typeof periodBounds>;
type Entry = typeof timelineEntries.$inferSelect;

/** What belongs to the incidents that began in the period; of the timelines all entries, since only staff read it. */
async function followedBy(db: Database, incidents: readonly IncidentFacts[], { from, to }: Bounds) {
  const began = incidents.filter(({ startedAt }) => startedAt >= from && startedAt < to);
  const ids = began.map(({ id }) => id);
  const entries = await inBatches(ids, (part) =>
    db.select().from(timelineEntries).where(inArray(timelineEntries.incidentId, part)),
  );
  const items = await inBatches(ids, (part) =>
    db.select().from(actionItems).where(inArray(actionItems.incidentId, part)),
  );
  const standing = entries.filter(({ deletedAt }) => deletedAt === null);
  return { began, items, entries: groupBy(standing, ({ incidentId }) => incidentId) };
}

function reported(incident: IncidentFacts, entries: ReadonlyMap<string, readonly Entry[]>): ReportedIncident {
  const { id, impact, startedAt, updates } = incident;
  return {
    ...{ id, impact, startedAt, isOver: isOver(incident), componentIds: namedIn(updates) },
    times: incidentTimes({ ...incident, entries: entries.get(id) ?? [] }),
  };
}

type Facts = Parameters<typeof sayingsByComponent>[0] & {
  readonly components: Awaited<ReturnType<typeof allComponents>>;
  readonly groups: Awaited<ReturnType<typeof allGroups>>;
};

function componentsOf(
  facts: Facts,
  { byComponent }: Report,
  { months }: ReportPeriod,
  given: Parameters<typeof monthlyUptime>[3],
): ReportedComponent[] {
  const sayings = sayingsByComponent(facts);
  const names = namesOf(facts.components, facts.groups);
  const groupPosition = new Map(facts.groups.map((group) => [group.id, group.position]));
  const place = (row: Facts['components'][number]) => groupPosition.get(row.groupId ?? '') ?? row.position;
  const begun = months.filter((month) => firstOf(month, given.zone) < given.now);
  return facts.components
    .filter(({ id, removedAt }) => removedAt === null || byComponent.has(id))
    .toSorted(
      (a, b) =>
        Number(a.removedAt !== null) - Number(b.removedAt !== null) ||
        place(a) - place(b) ||
        a.position - b.position,
    )
    .map((row) => {
      const spans = monthlyUptime(row, sayings(row.id), begun, given).flatMap((month) => month.spans);
      const { percent, downMs } = amountsOf(spans, given.weights);
      return { ...names.get(row.id)!, percent, downMs, incidentIds: byComponent.get(row.id) ?? [] };
    });
}
