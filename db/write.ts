import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { appendEvent, type NewEvent } from './append-event.ts';
import { tellCommitted } from './committed.ts';
import { claimOnce } from './once.ts';
import { type Database, engine } from './open.ts';

/** A database inside a transaction. Queries take a `Database`, so they run in one as well as outside. */
export interface Tx extends Database {
  /** The instant of the whole transaction. */
  readonly now: Instant;
  readonly actor: Actor;
  /** Appends the event of a change and gives its id, the new revision of the page. */
  record(event: NewEvent): Promise<number>;
}

/**
 * The only way to change anything. Writers run one after another on either engine. No network call belongs inside.
 * @throws Error when `work` changed something and recorded no event: then nothing is written.
 */
export async function write<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  let recorded = 0;
  const result = await engine().transaction(async (db, changed) => {
    const at = now();
    const tx: Tx = Object.assign(Object.create(db) as Database, {
      now: at,
      actor,
      async record(event: NewEvent) {
        const id = await appendEvent(db, at, actor, event);
        recorded += 1;
        return id;
      },
    });
    const result = await work(tx);
    if (recorded > 0) await claimOnce(tx);
    if (recorded === 0 && (await changed()))
      throw new Error('A transaction changed something and recorded no event.');
    return result;
  });
  if (recorded > 0) tellCommitted();
  return result;
}
