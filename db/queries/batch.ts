/** SQLite takes 32,766 parameters in a statement, and both engines plan long lists slowly. */
const BATCH = 1_000;

/** Asks for a long list of ids in parts, one after another. */
export async function inBatches<Id, Row>(
  ids: readonly Id[],
  ask: (batch: Id[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += BATCH)
    rows.push(...(await ask(ids.slice(from, from + BATCH))));
  return rows;
}
