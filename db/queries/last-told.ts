import { and, count, desc, eq, inArray, isNotNull, lte, max, min, notInArray, or } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events, incidents, maintenances, postmortems, updates } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { incidentsNaming } from './facts-incidents.ts';
import { maintenancesOf, notOver } from './facts-maintenances.ts';
import { datesNoNews } from './series-dates.ts';

export interface Wanted {
  /** Only what names this component; null for all. */
  readonly componentId: string | null;
  /** What begins after it has not happened for readers. */
  readonly now: Instant;
  /** How many of each. */
  readonly most: number;
}

/** The ids of the incidents that were told of last: by an update, or by the publication of their postmortem. */
export async function incidentsToldLast(db: Database, wanted: Wanted): Promise<string[]> {
  const { componentId, now, most } = wanted;
  const naming =
    componentId === null
      ? undefined
      : inArray(
          updates.incidentId,
          db.select({ id: incidents.id }).from(incidents).where(incidentsNaming(db, componentId)),
        );
  const said = await db
    .select({ id: updates.incidentId })
    .from(updates)
    .where(and(isNotNull(updates.incidentId), naming))
    .groupBy(updates.incidentId)
    .having(lte(min(updates.displayAt), now))
    .orderBy(desc(max(updates.displayAt)), desc(updates.incidentId))
    .limit(most);
  const learned = await db
    .select({ id: postmortems.incidentId })
    .from(postmortems)
    .innerJoin(incidents, eq(incidents.id, postmortems.incidentId))
    .where(
      and(
        isNotNull(postmortems.publishedAt),
        lte(incidents.startedAt, now),
        componentId === null ? undefined : incidentsNaming(db, componentId),
      ),
    )
    .orderBy(desc(postmortems.publishedAt), desc(postmortems.incidentId))
    .limit(most);
  return [...new Set([...said, ...learned].flatMap(({ id }) => id ?? []))];
}

const ofComponent = (db: Database, componentId: string | null) =>
  componentId === null ? undefined : maintenancesOf(db, componentId);

/** The ids of the maintenances that were told of last; a series is told of by its next date. */
export async function maintenancesToldLast(db: Database, wanted: Wanted): Promise<string[]> {
  const { componentId, most } = wanted;
  const naming =
    componentId === null
      ? undefined
      : inArray(
          updates.maintenanceId,
          db.select({ id: maintenances.id }).from(maintenances).where(ofComponent(db, componentId)),
        );
  const said = await db
    .select({ id: updates.maintenanceId })
    .from(updates)
    .where(
      and(isNotNull(updates.maintenanceId), notInArray(updates.maintenanceId, await datesNoNews(db)), naming),
    )
    .groupBy(updates.maintenanceId)
    .orderBy(desc(max(updates.displayAt)), desc(updates.maintenanceId))
    .limit(most);
  return said.flatMap(({ id }) => id ?? []);
}

/** The ids of the maintenances whose windows come or run, and of those that were over last by their window. */
export async function maintenancesForCalendar(
  db: Database,
  { componentId, most }: Pick<Wanted, 'componentId' | 'most'>,
): Promise<string[]> {
  const select = () => db.select({ id: maintenances.id }).from(maintenances);
  const ahead = await select().where(and(notOver(), ofComponent(db, componentId)));
  const over = or(isNotNull(maintenances.endedAt), isNotNull(maintenances.closedAt));
  const past = await select()
    .where(and(over, ofComponent(db, componentId)))
    .orderBy(desc(maintenances.scheduledFor), desc(maintenances.id))
    .limit(most);
  return [...ahead, ...past].map(({ id }) => id);
}

/** How many changes of each of these things were recorded. It only ever grows. */
export async function changesOf(db: Database, subjectIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: events.subjectId, changes: count() })
    .from(events)
    .where(inArray(events.subjectId, [...subjectIds]))
    .groupBy(events.subjectId);
  return new Map(rows.flatMap(({ id, changes }) => (id === null ? [] : [[id, changes]])));
}
