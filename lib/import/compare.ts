import type { Row } from '#db/history/stored.ts';
import type { Count } from './report.ts';

/** A row that is planned, with the rows that belong to it and are only ever written together with it. */
export interface Unit {
  readonly key: string;
  /** The id that events name: who acted on that, acted on this. */
  readonly subject: string;
  readonly row: Row;
  readonly children: readonly Row[];
}

export interface Compared {
  readonly added: Unit[];
  readonly changed: Unit[];
}

/**
 * What of a plan is not in the database yet, or differently. Columns that the plan does not name are not compared.
 * What staff have acted on here stays theirs, deleted things included.
 */
export function compare(
  units: readonly Unit[],
  stored: ReadonlyMap<string, { readonly row: Row; readonly children: readonly Row[] }>,
  actedOn: ReadonlySet<string>,
  count: Count,
): Compared {
  const result: Compared = { added: [], changed: [] };
  for (const unit of units) {
    const there = stored.get(unit.key);
    if (actedOn.has(unit.subject)) count.kept += 1;
    else if (!there) {
      count.added += 1;
      result.added.push(unit);
    } else if (sameRow(unit.row, there.row) && sameRows(unit.children, there.children)) count.unchanged += 1;
    else {
      count.changed += 1;
      result.changed.push(unit);
    }
  }
  return result;
}

function sameRow(planned: Row, stored: Row): boolean {
  return Object.keys(planned).every((name) => text(planned[name]) === text(stored[name]));
}

function sameRows(planned: readonly Row[], stored: readonly Row[]): boolean {
  if (planned.length !== stored.length) return false;
  const names = Object.keys(planned[0] ?? {}).sort();
  const lines = (rows: readonly Row[]) =>
    rows.map((row) => names.map((name) => text(row[name])).join('\n')).sort();
  const there = lines(stored);
  return lines(planned).every((line, n) => line === there[n]);
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}
