import { and, type Column, getTableColumns, inArray, isNotNull, ne } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '#db/open.ts';
import { inBatches } from '#db/queries/batch.ts';
import { events } from '#db/schema/index.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a table whose column has one of the values. */
export function storedRows(
  db: Database,
  table: SQLiteTable,
  column: string,
  values: readonly string[],
): Promise<Row[]> {
  const at = getTableColumns(table)[column] as Column;
  return inBatches(
    values,
    async (batch) => (await db.select().from(table).where(inArray(at, batch))) as Row[],
  );
}

/** What anybody but an import ever acted on: ids of incidents, maintenances, components, groups. */
export async function actedOn(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ id: events.subjectId })
    .from(events)
    .where(and(ne(events.actorKind, 'import'), isNotNull(events.subjectId)));
  return new Set(rows.map((row) => row.id!));
}
