import { openSync, readSync, closeSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { SQLITE_START } from '#db/engine/check-sqlite.ts';
import { type ForeignRow, rowsOfFile } from '#db/engine/rows-of-file.ts';
import { readJson } from '#lib/import/files/read-json.ts';
import { DOCUMENT_MAX, textOf } from '#lib/import/files/source-folder.ts';
import { SourceFault } from '#lib/import/source-fault.ts';

/** Those that are read, by what Cachet 2 and 3 call them. */
const TABLES = [
  ...(['settings', 'component_groups', 'components', 'incidents', 'incident_components'] as const),
  ...(['incident_updates', 'updates', 'schedules', 'schedule_components'] as const),
  ...(['subscribers', 'subscriptions', 'metrics', 'incident_templates'] as const),
];
export type Table = (typeof TABLES)[number];
export type Tables = Readonly<Record<Table, readonly ForeignRow[]>>;

const row = z.record(z.string(), z.unknown());
/** One list of rows for each table, by its name. */
const ByName = z.record(z.string(), z.array(row));
/** What phpMyAdmin exports as JSON: a list, in which the tables stand among other things. */
const ByPhpMyAdmin = z.array(
  z.looseObject({ type: z.string(), name: z.string().optional(), data: z.array(row).optional() }),
);

/**
 * The tables of a Cachet's database, from its SQLite file, or written as JSON.
 * @throws SourceFault when it is neither, or of another program.
 */
export function readTables(path: string): Tables {
  const file = basename(path);
  const found = startOf(path) === SQLITE_START ? fromSqlite(path, file) : fromJson(path, file);
  const prefix = prefixOf([...found.keys()]);
  if (prefix === null)
    throw new SourceFault(`${file} has no tables components and incidents, so it is not of a Cachet.`);
  return Object.fromEntries(
    TABLES.map((name) => [name, found.get(prefix + name) ?? []]),
  ) as unknown as Tables;
}

/** Cachet can put some letters before the names of all its tables. */
function prefixOf(names: readonly string[]): string | null {
  const prefixes = names
    .filter((name) => name.endsWith('component_groups'))
    .map((name) => name.slice(0, -'component_groups'.length));
  return (
    prefixes.find((prefix) => ['components', 'incidents'].every((name) => names.includes(prefix + name))) ??
    null
  );
}

function startOf(path: string): string {
  let file;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(SQLITE_START.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1');
  } catch (error) {
    throw new SourceFault(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function fromSqlite(path: string, file: string): ReadonlyMap<string, readonly ForeignRow[]> {
  const rows = rowsOfFile(path, (names) => {
    const prefix = prefixOf(names) ?? '';
    return names.filter((name) => TABLES.some((table) => name === prefix + table));
  });
  if ('fault' in rows) throw new SourceFault(`${file} cannot be read: ${rows.fault}.`);
  return rows;
}

function fromJson(path: string, file: string): ReadonlyMap<string, readonly ForeignRow[]> {
  const text = textOf(path, file, DOCUMENT_MAX);
  const what = 'the tables of a Cachet, as a SQLite file or as JSON';
  if (text.trimStart().startsWith('['))
    return new Map(
      readJson(ByPhpMyAdmin, text, file, what).flatMap(({ type, name, data }) =>
        type === 'table' && name !== undefined ? [[name, data ?? []] as const] : [],
      ),
    );
  return new Map(Object.entries(readJson(ByName, text, file, what)));
}
