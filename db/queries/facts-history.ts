import { and, asc, eq, exists, or, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances, updates } from '#db/schema/index.ts';
import type { Impact } from '#lib/domain/level.ts';
import { incidentsNaming } from './facts-incidents.ts';

/** When each incident began and each maintenance was planned for: what the list of months is made from. */
export async function beginnings(db: Database) {
  const began = await db
    .select({ at: incidents.startedAt })
    .from(incidents)
    .orderBy(asc(incidents.startedAt));
  const planned = await db
    .select({ at: maintenances.scheduledFor })
    .from(maintenances)
    .orderBy(asc(maintenances.scheduledFor));
  return { incidents: began.map((row) => row.at), maintenances: planned.map((row) => row.at) };
}

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
      const pattern = `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
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
