import { type Column, eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { insertRows, TABLES_IN_ORDER } from '#db/history/insert-rows.ts';
import { type HistoryRows, noRows } from '#db/history/rows.ts';
import { actedOn, storedRows } from '#db/history/stored.ts';
import type { Database } from '#db/open.ts';
import { componentStatuses } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { type Compared, compare, type Unit } from './compare.ts';
import type { Counts } from './report.ts';
import { byParent, type Kind, KINDS, unitsOf } from './units.ts';

/**
 * Makes the database say what the rows say, and writes only what differs. Deletes nothing.
 * @param counts is filled in.
 * @param told called with the number of rows written, and of how many.
 */
export async function bringIn(
  tx: Tx,
  rows: HistoryRows,
  counts: Counts,
  told: (done: number, of: number) => void,
): Promise<void> {
  const acted = await actedOn(tx);
  const fresh = noRows();
  const changes: { kind: Kind; unit: Unit }[] = [];
  for (const kind of KINDS) {
    const { added, changed } = await compared(tx, kind, rows, acted, counts);
    (fresh[kind.name] as unknown[]).push(...added.map((unit) => unit.row));
    if (kind.children)
      (fresh[kind.children.name] as unknown[]).push(...added.flatMap((unit) => unit.children));
    changes.push(...changed.map((unit) => ({ kind, unit })));
  }
  const newComponents = new Set(fresh.components.map((one) => one.id));
  fresh.componentStatuses.push(...rows.componentStatuses.filter((one) => newComponents.has(one.componentId)));

  const total = TABLES_IN_ORDER.reduce((sum, name) => sum + fresh[name].length, changes.length);
  let done = 0;
  const advance = (count: number) => told((done += count), total);
  await insertRows(tx, fresh, advance);
  for (const { kind, unit } of changes) {
    await replace(tx, kind, unit);
    if (kind.noun === 'components') await logStatus(tx, rows, unit.key);
    advance(1);
  }
}

async function compared(
  tx: Database,
  kind: Kind,
  rows: HistoryRows,
  acted: ReadonlySet<string>,
  counts: Counts,
): Promise<Compared> {
  const units = unitsOf(kind, rows);
  const keys = units.map((unit) => unit.key);
  const { children } = kind;
  const found = await storedRows(tx, kind.table, kind.key, keys);
  const belonging = children
    ? byParent(await storedRows(tx, children.table, children.parent, keys), children.parent)
    : new Map<string, []>();
  const stored = new Map(
    found.map((row) => {
      const key = row[kind.key] as string;
      return [key, { row, children: belonging.get(key) ?? [] }] as const;
    }),
  );
  return compare(units, stored, acted, counts[kind.noun]);
}

/** Somebody who has the old one open in an editor meets a conflict: the version moves on. */
async function replace(tx: Database, kind: Kind, { key, row, children }: Unit): Promise<void> {
  const columns = columnsOf(kind.table);
  await tx
    .update(kind.table)
    .set({ ...row, version: sql`${columns['version']} + 1` })
    .where(eq(columns[kind.key]!, key));
  if (!kind.children) return;
  await tx.delete(kind.children.table).where(eq(columnsOf(kind.children.table)[kind.children.parent]!, key));
  await insertRows(tx, { [kind.children.name]: children });
}

/** The log of a component's own status only grows: what is newly known is added to it. */
async function logStatus(tx: Tx, rows: HistoryRows, componentId: string): Promise<void> {
  const known = (await storedRows(tx, componentStatuses, 'componentId', [componentId])) as {
    at: number;
    status: string;
  }[];
  const latest = known.reduce((last, one) => (one.at >= last.at ? one : last), { at: -Infinity, status: '' });
  const planned = rows.componentStatuses.filter((one) => one.componentId === componentId).at(-1)!;
  const component = rows.components.find((one) => one.id === componentId)!;
  if (planned.status === latest.status) return;
  // A source that does not tell when it changed lets know of it now.
  const at = component.updatedAt > latest.at ? component.updatedAt : tx.now;
  await insertRows(tx, { componentStatuses: [{ ...planned, at }] });
}

function columnsOf(table: SQLiteTable): Record<string, Column> {
  return getTableColumns(table);
}
