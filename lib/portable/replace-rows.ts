import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/open.ts';
import { countOn } from '#db/queries/sequences.ts';
import * as schema from '#db/schema/index.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { Part, Source } from './source.ts';
import { ALL_TABLES } from './tables.ts';

/** SQLite takes 32,766 parameters in one statement; more than this gains no speed. */
const PARAMETERS = 8_000;

/**
 * Makes the database what the source says, in a transaction of the caller.
 * @param changed what is written in place of a part
 * @throws SourceFault when the database does not take it
 */
export async function replaceRows(
  tx: Database,
  source: Source,
  changed: (part: Part) => Part['rows'],
  told: (line: string) => void,
): Promise<void> {
  for (const name of ALL_TABLES.toReversed()) await tx.delete(schema[name]);
  let [at, count] = ['', 0];
  await source.each(async (part) => {
    if (part.table !== at) told(`Restoring ${part.table}`);
    else if (Math.floor(count / 10_000) < Math.floor((count + part.rows.length) / 10_000))
      told(`Restoring ${part.table}: ${count + part.rows.length} rows`);
    count = part.rows.length + (part.table === at ? count : 0);
    at = part.table;
    await insert(tx, { ...part, rows: changed(part) });
  });
  await countOn(tx);
}

async function insert(tx: Database, { table: name, rows }: Part): Promise<void> {
  const table: SQLiteTable = schema[name];
  const size = Math.floor(PARAMETERS / Object.keys(getTableColumns(table)).length);
  try {
    for (let from = 0; from < rows.length; from += size)
      await tx.insert(table).values(rows.slice(from, from + size));
  } catch (error) {
    // Only on PostgreSQL is what the driver threw wrapped.
    const { code, message } = ((error as Error).cause ?? error) as Error & { code?: string };
    // Constraints on SQLite; constraints and values that are none on PostgreSQL.
    if (!/^(SQLITE_CONSTRAINT.*|2[23]...)$/.test(code ?? '')) throw error;
    throw new SourceFault(`The database does not take a row of ${name}: ${message}`);
  }
}
