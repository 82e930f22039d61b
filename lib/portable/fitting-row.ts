import { type Column, getTableColumns } from 'drizzle-orm';
import type { WholeRow } from '#db/engine/whole-table.ts';
import * as schema from '#db/schema/index.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import type { TableName } from './tables.ts';

/**
 * Whether rows with these columns can be rows of the table. What an older version did not have yet must do without words.
 * @returns says of one value after another what it must be
 * @throws SourceFault
 */
export function fittingRow(table: TableName, columns: readonly string[]): (row: unknown) => WholeRow {
  const known: Readonly<Record<string, Column>> = getTableColumns(schema[table]);
  for (const name of columns)
    if (!Object.hasOwn(known, name))
      throw new SourceFault(
        `${table} has a column ${name} that this version does not know: it is of a newer one.`,
      );
  for (const [name, column] of Object.entries(known))
    if (!columns.includes(name) && column.notNull && !column.hasDefault)
      throw new SourceFault(`${table} has no column ${name}, which this version cannot do without.`);
  const wanted = columns.map((name) => [name, known[name]!] as const);
  return (row) => {
    if (typeof row !== 'object' || row === null || Object.keys(row).join() !== columns.join())
      throw new SourceFault(`A row of ${table} has other columns than are named above it.`);
    for (const [name, column] of wanted)
      if (!fits(column, (row as WholeRow)[name]))
        throw new SourceFault(
          `A row of ${table} has a ${name} that is none: ${shown((row as WholeRow)[name])}`,
        );
    return row as WholeRow;
  };
}

/** SQLite takes a text for a number and keeps it as it is, so the database alone would not notice. */
function fits(column: Column, value: unknown): boolean {
  const { dataType, notNull } = column;
  if (value === null) return !notNull;
  if (dataType === 'json') return true;
  if (typeof value !== dataType) return false;
  if (dataType !== 'number') return true;
  return FRACTIONS.includes(column.getSQLType()) ? Number.isFinite(value) : Number.isSafeInteger(value);
}

/** What a number that may have a fraction is kept as, on SQLite and on PostgreSQL. */
const FRACTIONS = ['real', 'double precision'];

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}
