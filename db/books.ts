import { now } from '#lib/clock.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type Database, engine } from './open.ts';

/**
 * A transaction on the ledger. What it writes is how far the telling of an event has come, not a change of the page, so
 * it records no event; everything else goes through `write()`, but for what metrics measure: `measure.ts`.
 */
export function keepBooks<T>(work: (tx: Database & { readonly now: Instant }) => Promise<T>): Promise<T> {
  return engine().transaction((db) => work(Object.assign(Object.create(db) as Database, { now: now() })));
}
