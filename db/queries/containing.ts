import { type SQL, sql } from 'drizzle-orm';
import type { incidents, maintenances, updates } from '#db/schema/index.ts';

type Words = typeof incidents.name | typeof maintenances.name | typeof updates.body;

/** Whether a text has these words in it, in capitals or not. SQLite's `lower` would end at a zero byte. */
export function containing(column: Words, words: string): SQL {
  const pattern = `%${words
    .slice(0, 100)
    .replaceAll('\0', '\ufffd')
    .replace(/[\\%_]/g, '\\$&')}%`;
  return sql`lower(${column}) like lower(${pattern}) escape '\\'`;
}
