import { type DraftRow, keysOf, sameRow, sameValue } from './draft.ts';

/** What a row becomes where both changed the same field of it: with the words of one, of the other, or twice. */
export type ChooseRow = (theirs: DraftRow, mine: DraftRow) => readonly DraftRow[];

type Rows = readonly DraftRow[];

/**
 * Action items of two people who began with the same ones, joined field by field. A row that one changed and the other
 * took away stays: taking away is done again more easily than writing.
 */
export function joinRows(base: Rows, theirs: Rows, mine: Rows, choose: ChooseRow): DraftRow[] {
  const [was, now, here] = [byId(base), byId(theirs), byId(mine)];
  const result = new Map<string, readonly DraftRow[]>();
  const added = theirs.filter(({ id }) => id === undefined || !was.has(id));
  const keysOfMine = mine.map((row, index) => {
    const key = row.id ?? `new ${index}`;
    const [before, stored] = [was.get(key), now.get(key)];
    if (stored) result.set(key, joinRow(before ?? {}, stored, row, choose));
    else if (before ? !sameRow(before, row) : !added.some((other) => sameRow(other, row)))
      result.set(key, [row]);
    return key;
  });
  const keysOfTheirs = theirs.map((row, index) => {
    const key = row.id ?? `their ${index}`;
    const before = was.get(key);
    if (!here.has(key) && !(before && sameRow(before, row))) result.set(key, [row]);
    return key;
  });
  const moved = isMoved(base, mine);
  const order = moved ? merged(keysOfMine, keysOfTheirs) : merged(keysOfTheirs, keysOfMine);
  return order.flatMap((key) => result.get(key) ?? []);
}

const byId = (rows: Rows) => new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row]])));

function joinRow(base: DraftRow, theirs: DraftRow, mine: DraftRow, choose: ChooseRow): readonly DraftRow[] {
  const [withTheirs, withMine]: Record<string, unknown>[] = [{ ...theirs }, { ...theirs }];
  let collides = false;
  for (const key of keysOf(theirs, mine)) {
    if (key === 'id' || sameValue(mine[key], base[key]) || sameValue(mine[key], theirs[key])) continue;
    withMine![key] = mine[key];
    if (sameValue(theirs[key], base[key])) withTheirs![key] = mine[key];
    else collides = true;
  }
  return collides ? choose(withTheirs!, withMine!) : [withMine!];
}

/** Whether somebody put the rows into another order. */
function isMoved(base: Rows, rows: Rows): boolean {
  const [was, is] = [byId(base), byId(rows)];
  const order = (some: Rows) => some.flatMap(({ id }) => (id && was.has(id) && is.has(id) ? [id] : []));
  return order(base).join() !== order(rows).join();
}

/** All keys in the order of the first list; those of the second alone come after what they came after there. */
function merged(first: readonly string[], second: readonly string[]): string[] {
  const order = [...first];
  second.forEach((key, index) => {
    if (order.includes(key)) return;
    const before = second.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  });
  return order;
}
