import { type Column, getTableColumns, type Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** By the names of the schema; each value as a query gives it. */
export type WholeRow = Readonly<Record<string, unknown>>;

/** All rows of a table by its primary key, in the same order on either engine, a part at a time. */
export type RowsOf = (table: SQLiteTable) => AsyncIterable<readonly WholeRow[]>;

/** Rows at a time: as many as are in memory at once. */
export const PART = 500;

/** @param values of one row in the order of the columns, as the driver gives them */
export function rowOf(table: Table, values: readonly unknown[]): WholeRow {
  const columns = Object.entries<Column>(getTableColumns(table));
  return Object.fromEntries(
    columns.map(([name, column], at) => [
      name,
      values[at] === null ? null : column.mapFromDriverValue(values[at]),
    ]),
  );
}
