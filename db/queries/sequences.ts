import { getTableName, max, sql } from 'drizzle-orm';
import { type Database, engine } from '#db/open.ts';
import { componentStatuses, events } from '#db/schema/index.ts';

/** The tables whose ids the database counts up by itself. */
export const COUNTED = [componentStatuses, events] as const;

/**
 * After rows were written with ids of their own: the next id is above them all, and above all that were given before, so that
 * whoever has seen an event finds the next one behind it. SQLite does so by itself.
 */
export async function countOn(tx: Database): Promise<void> {
  if (engine().name !== 'postgres') return;
  for (const table of COUNTED) {
    const sequence = sql`pg_get_serial_sequence(${getTableName(table)}, 'id')`;
    await tx
      .select({ last: sql`setval(${sequence}, greatest(${max(table.id)}, nextval(${sequence})))` })
      .from(table);
  }
}
