import { guardFacts } from '#db/queries/guard-facts.ts';
import { type Database, reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import { type Guard, guardsAt } from '#lib/domain/guards.ts';

/** What the page should not be left in at this moment, what is most urgent first. */
export async function guardsNow(db: Database = reader()): Promise<Guard[]> {
  const at = now();
  const facts = await guardFacts(db, at);
  return facts ? guardsAt(facts, at) : [];
}
