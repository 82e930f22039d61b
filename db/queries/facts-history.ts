import { and, eq, exists, min, or, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances, updates } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { literally } from './containing.ts';
import { incidentsNaming } from './facts-incidents.ts';

/** When the first incident began or the first maintenance was planned for; null before there is any. */
export async function firstBeginning(db: Database): Promise<Instant | null> {
  const [began] = await db.select({ first: min(incidents.startedAt) }).from(incidents);
  const [planned] = await db.select({ first: min(maintenances.scheduledFor) }).from(maintenances);
  const found = [began?.first, planned?.first].filter((at) => at != null);
  return found.length > 0 ? (Math.min(...found) as Instant) : null;
}

/** A time, without its end. */
interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** How many incidents began in each span, and how many maintenances were planned for it, in the order of the spans. */
export async function begunWithin(db: Database, spans: readonly Span[]) {
  return db
    .select({
      incidents: countOf(incidents, incidents.startedAt),
      maintenances: countOf(maintenances, maintenances.scheduledFor),
    })
    .from(sql`(values ${sql.join(spans.map(valuesOf), sql`, `)}) as span`)
    .orderBy(sql`span.column1`);
}

/** By the database, along the index: no instant is handed over, however many there are. */
const countOf = (table: SQLWrapper, at: SQLWrapper) =>
  sql`(select count(*) from ${table} where ${at} >= span.column2 and ${at} < span.column3)`.mapWith(Number);

const valuesOf = ({ from, until }: Span, place: number) =>
  sql`(${whole(place)}, ${whole(from)}, ${whole(until)})`;

/** PostgreSQL takes a parameter for text where nothing says what it is. */
const whole = (value: number) => sql`cast(${value} as bigint)`;

export interface HistorySearch {
  readonly words: readonly string[];
  readonly componentId: string | null;
  readonly impact: Impact | null;
}

/** Incidents whose name or updates hold every word, that named the component, that had the impact. */
export function incidentsMatching(db: Database, search: HistorySearch): SQL | undefined {
  const { words, componentId, impact } = search;
  return and(
    ...words.map((word) => {
      const pattern = `%${literally(word.toLowerCase())}%`;
      const said = db
        .select({ id: updates.id })
        .from(updates)
        .where(
          and(eq(updates.incidentId, incidents.id), sql`lower(${updates.body}) like ${pattern} escape '\\'`),
        );
      return or(sql`lower(${incidents.name}) like ${pattern} escape '\\'`, exists(said));
    }),
    componentId === null ? undefined : incidentsNaming(db, componentId),
    impact === null ? undefined : eq(incidents.impact, impact),
  );
}

/** Ids of the incidents of a condition, newest first. */
export async function incidentIds(db: Database, where: SQL | undefined): Promise<string[]> {
  const rows = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(where)
    .orderBy(sql`${incidents.startedAt} desc`);
  return rows.map((row) => row.id);
}
