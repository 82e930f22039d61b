import { z } from 'zod';
import type { WholeRow } from '#db/engine/whole-table.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { DocumentReader } from './document-reader.ts';
import { fittingRow } from './fitting-row.ts';
import { Checks, FORMAT, Header, migrationNames, sha256, TableStart } from './form.ts';
import type { Part, Source } from './source.ts';
import { type TableName, TABLES } from './tables.ts';

const PART = 500;

/**
 * A document that `candor dump` wrote.
 * @throws SourceFault when it is none, or is of a newer version
 */
export async function documentSource(path: string): Promise<Source> {
  const header = await headerOf(new DocumentReader(path));
  let seen: string | null = null;
  return {
    name: `the document of ${header.madeAt}`,
    secret: header.secret ?? null,
    async each(take) {
      const sum = await readChecked(new DocumentReader(path), take);
      if (seen !== null && seen !== sum) throw new SourceFault(`${path} was changed while it was read.`);
      seen = sum;
    },
    close: async () => undefined,
  };
}

async function headerOf(reader: DocumentReader): Promise<Header> {
  const found = await reader.json(/^\{"candor":(.*),$/, z.looseObject({ format: z.number() }));
  if (found.format > FORMAT)
    throw new SourceFault(
      `The document is of a newer form (${found.format}) than this version reads (${FORMAT}).`,
    );
  const header = Header.safeParse(found);
  if (!header.success) throw reader.damaged();
  if (!migrationNames().includes(header.data.schema))
    throw new SourceFault(
      `The document is of a newer version than this one: its database had had the migration ${header.data.schema}.`,
    );
  return header.data;
}

/** @returns the checksum of the whole */
async function readChecked(reader: DocumentReader, take: (part: Part) => Promise<void>): Promise<string> {
  const { schema } = await headerOf(reader);
  const isOfToday = schema === migrationNames().at(-1);
  await reader.line(/^"tables":\{$/);
  const found: Checks = {};
  for (let isLast = false; !isLast;) {
    const [, name, start] = await reader.line(/^("\w+"):(\{.*),"rows":\[$/);
    const table = reader.parsed(name!, z.string()) as TableName;
    if (!TABLES.includes(table))
      throw new SourceFault(`The document has a table ${table} that this version does not know.`);
    if (Object.hasOwn(found, table)) throw reader.damaged();
    const fitting = fittingRow(table, reader.parsed(`${start}}`, TableStart).columns);
    const ofRows = sha256();
    let [count, rows]: [number, WholeRow[]] = [0, []];
    for (;;) {
      const [line, row, close, comma] = await reader.line(/^(?:(\{.*\}),?|(\]\})(,?))$/s);
      if (close) {
        isLast = comma === '';
        break;
      }
      ofRows.update(`${row}\n`);
      rows.push(fitting(reader.parsed(row ?? line, z.unknown())));
      count += 1;
      if (rows.length < PART) continue;
      await take({ table, rows });
      rows = [];
    }
    if (rows.length > 0) await take({ table, rows });
    found[table] = { rows: count, sha256: ofRows.digest('hex') };
  }
  await reader.line(/^\},$/);
  const checks = await reader.json(/^"check":(.*),$/, Checks);
  for (const [table, { rows, sha256 }] of Object.entries(checks))
    if (found[table]?.rows !== rows || found[table].sha256 !== sha256)
      throw new SourceFault(`The document is damaged: ${table} is not what it was when it was written.`);
  if (Object.keys(found).length !== Object.keys(checks).length) throw reader.damaged();
  const missing = isOfToday ? TABLES.filter((name) => !Object.hasOwn(found, name)) : [];
  if (missing.length > 0) throw new SourceFault(`The document is damaged: ${missing.join(', ')} is missing.`);
  return reader.end();
}
