import { getTableColumns } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/open.ts';
import * as schema from '#db/schema/index.ts';
import type { HistoryRows } from './rows.ts';

/** SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535; more than this gains no speed. */
const PARAMETERS = 8_000;

/** Parents before children, because foreign keys are checked row by row. */
export const TABLES_IN_ORDER = [
  'componentGroups',
  'components',
  'componentStatuses',
  'incidents',
  'maintenances',
  'maintenanceComponents',
  'updates',
  'updateComponents',
  'postmortems',
  'actionItems',
  'incidentTemplates',
  'templateComponents',
] as const satisfies readonly (keyof HistoryRows)[];

/** @param told called after each statement with the number of rows that it wrote. */
export async function insertRows(
  tx: Database,
  rows: Partial<HistoryRows>,
  told: (count: number) => void = () => undefined,
): Promise<void> {
  for (const name of TABLES_IN_ORDER) {
    const table: SQLiteTable = schema[name];
    const all: readonly Record<string, unknown>[] = rows[name] ?? [];
    const size = Math.floor(PARAMETERS / Object.keys(getTableColumns(table)).length);
    for (let from = 0; from < all.length; from += size) {
      const chunk = all.slice(from, from + size);
      await tx.insert(table).values(chunk);
      told(chunk.length);
    }
  }
}
