import { and, eq, exists, or, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances, updates } from '#db/schema/index.ts';
import { instantOf } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { literally } from './containing.ts';
import { incidentsNaming } from './facts-incidents.ts';

/** When each incident began and each maintenance was planned for, oldest first: what the list of months is made from. */
export async function beginnings(db: Database) {
  const [began] = await db.select({ all: allOf(incidents.startedAt) }).from(incidents);
  const [planned] = await db.select({ all: allOf(maintenances.scheduledFor) }).from(maintenances);
  return { incidents: instantsIn(began?.all), maintenances: instantsIn(planned?.all) };
}

/** In one row: ten thousand rows take five times as long to be handed over. */
const allOf = (at: SQLWrapper) => sql<string | null>`string_agg(cast(${at} as text), ',' order by ${at})`;

const instantsIn = (all: string | null | undefined) =>
  all ? all.split(',').map((at) => instantOf(Number(at))) : [];

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
