import { events } from '#db/schema/index.ts';
import { type Actor, actorName } from '#lib/domain/actor.ts';
import type { EventData, EventType } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Database } from './open.ts';

export interface NewEvent {
  readonly type: EventType;
  /** What it is about; null for the page itself. */
  readonly subjectId: string | null;
  readonly data?: EventData;
}

/** Appends an event inside a transaction. @returns its id, the new revision of the page */
export async function appendEvent(
  db: Database,
  at: Instant,
  actor: Actor,
  { type, subjectId, data = {} }: NewEvent,
): Promise<number> {
  const actorId = 'id' in actor ? actor.id : null;
  const [row] = await db
    .insert(events)
    .values({ at, type, actorKind: actor.kind, actorId, actorName: actorName(actor), subjectId, data })
    .returning({ id: events.id });
  return row!.id;
}
