import { type SQL, sql } from 'drizzle-orm';
import type { incidents, maintenances, updates } from '#db/schema/index.ts';

type Words = typeof incidents.name | typeof maintenances.name | typeof updates.body;

/** Words as a pattern has them, so that each sign stands for itself. SQLite's `lower` would end at a zero byte. */
export function literally(words: string): string {
  return words.replaceAll('\0', '\ufffd').replace(/[\\%_]/g, '\\$&');
}

/** Whether a text has these words in it, in capitals or not. */
export function containing(column: Words, words: string): SQL {
  const pattern = `%${literally(words.slice(0, 100))}%`;
  return sql`lower(${column}) like lower(${pattern}) escape '\\'`;
}
