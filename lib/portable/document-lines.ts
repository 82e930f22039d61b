import { getTableColumns } from 'drizzle-orm';
import type { RowsOf } from '#db/engine/whole-table.ts';
import * as schema from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { isoOf } from '#lib/domain/instant.ts';
import {
  type Checks,
  CLOSE_ROWS,
  CLOSE_TABLES,
  FORMAT,
  type Header,
  migrationNames,
  OPEN_ROWS,
  OPEN_TABLES,
  sha256,
} from './form.ts';
import { LEFT_OUT, TABLES } from './tables.ts';

/** After so many rows of one table it is said how far it is. */
const TOLD_EACH = 10_000;

/**
 * The whole database as the text of one document, a few hundred rows at a time: see `form.ts`.
 * @param secret goes into the document, where it is given
 * @param told hears which table it is at
 */
export async function* documentLines(
  rowsOf: RowsOf,
  secret: string | null,
  told: (line: string) => void = () => undefined,
): AsyncGenerator<string> {
  const all = sha256();
  const noted = (text: string) => (all.update(text), text);
  const header: Header = {
    ...{ format: FORMAT, schema: migrationNames().at(-1)!, madeAt: isoOf(now()) },
    ...{ leftOut: LEFT_OUT, ...(secret !== null && { secret }) },
  };
  yield noted(`{"candor":${JSON.stringify(header)},\n${OPEN_TABLES}\n`);
  const checks: Checks = {};
  for (const name of TABLES) {
    told(`Writing ${name}`);
    const columns = Object.keys(getTableColumns(schema[name]));
    yield noted(`${JSON.stringify(name)}:{"columns":${JSON.stringify(columns)}${OPEN_ROWS}\n`);
    const ofRows = sha256();
    let count = 0;
    for await (const part of rowsOf(schema[name])) {
      const lines = part.map((row) => JSON.stringify(row));
      ofRows.update(`${lines.join('\n')}\n`);
      yield noted(`${count === 0 ? '' : ',\n'}${lines.join(',\n')}`);
      count += part.length;
      if (count % TOLD_EACH === 0) told(`Writing ${name}: ${count} rows`);
    }
    checks[name] = { rows: count, sha256: ofRows.digest('hex') };
    yield noted(`${count === 0 ? '' : '\n'}${CLOSE_ROWS}${name === TABLES.at(-1) ? '' : ','}\n`);
  }
  yield noted(`${CLOSE_TABLES}\n"check":${JSON.stringify(checks)},\n`);
  yield `"sha256":"${all.digest('hex')}"}\n`;
}
