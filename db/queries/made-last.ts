import { desc, lte } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** The ids of the incidents that were entered last, of those that have begun at an instant. */
export async function incidentsMadeLast(db: Database, at: Instant, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: incidents.id })
    .from(incidents)
    .where(lte(incidents.startedAt, at))
    .orderBy(desc(incidents.createdAt), desc(incidents.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Likewise the maintenances, those to come included. */
export async function maintenancesMadeLast(db: Database, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: maintenances.id })
    .from(maintenances)
    .orderBy(desc(maintenances.createdAt), desc(maintenances.id))
    .limit(most);
  return rows.map(({ id }) => id);
}
