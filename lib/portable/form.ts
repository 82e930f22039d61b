import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * How a document is written: JSON, and each row a line of its own, so that it is read and written in parts and a row can be
 * looked at by eye. What stands between the rows is fixed to the letter:
 *
 *     {"candor":{"format":1,…},
 *     "tables":{
 *     "page":{"columns":[…],"rows":[
 *     {…},
 *     {…}
 *     ]},
 *     …
 *     },
 *     "check":{"page":{"rows":2,"sha256":"…"},…},
 *     "sha256":"…"}
 *
 * A table's checksum is of its rows, each with a line feed and without its comma. The last one is of all lines before it.
 */
export const FORMAT = 1;
export const DOCUMENT_START = '{"candor":{"format":';

export const Header = z.object({
  format: z.literal(FORMAT),
  /** The last migration that the database had had. */
  schema: z.string(),
  madeAt: z.iso.datetime(),
  /** Tables that it does not hold, with the reason. */
  leftOut: z.record(z.string(), z.string()),
  /** What links, addresses and signatures are derived from, where it was asked for. */
  secret: z.string().min(32).optional(),
});
export type Header = z.infer<typeof Header>;

export const TableStart = z.object({ columns: z.array(z.string()) });
export const Checks = z.record(z.string(), z.object({ rows: z.int().min(0), sha256: z.string() }));
export type Checks = z.infer<typeof Checks>;

/** Fixed pieces between what differs. */
export const OPEN_TABLES = '"tables":{';
export const CLOSE_TABLES = '},';
export const OPEN_ROWS = ',"rows":[';
export const CLOSE_ROWS = ']}';

export function sha256() {
  return createHash('sha256');
}

/** The names of all migrations, oldest first. They are the same for both engines. */
export function migrationNames(): readonly string[] {
  const journal = JSON.parse(readFileSync('db/migrations/sqlite/meta/_journal.json', 'utf8')) as {
    entries: readonly { tag: string }[];
  };
  return journal.entries.map(({ tag }) => tag);
}
