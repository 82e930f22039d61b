import { revision } from './queries/revision.ts';
import { type Database, reader } from './open.ts';

/**
 * Several reads as of one revision: done again when a write came between them. Needs no lock on either engine.
 * @returns what `load` gave and the revision it holds for.
 */
export async function snapshot<T>(
  load: (db: Database) => Promise<T>,
): Promise<{ revision: number; facts: T }> {
  const db = reader();
  for (;;) {
    const before = await revision(db);
    const facts = await load(db);
    if ((await revision(db)) === before) return { revision: before, facts };
  }
}
