import type { Kit } from '#db/kit/sqlite.ts';
import type { EventData } from '#lib/domain/event.ts';
import { ACTOR_KINDS } from '#lib/domain/actor.ts';
import { among } from './among.ts';

/**
 * The record of every change, append-only. The id is the revision of the whole page; the row is audit record,
 * outbox entry and cache key in one. Written by `tx.record` alone, in the transaction of the change.
 */
export const defineEvents = (kit: Kit) =>
  kit.table(
    'events',
    {
      id: kit.serial(),
      at: kit.instant().notNull(),
      type: kit.text().notNull(),
      actorKind: kit.oneOf(ACTOR_KINDS).notNull(),
      actorId: kit.text(),
      /** The actor's name as it was then. */
      actorName: kit.text().notNull(),
      /** What it is about: the id of the incident, maintenance, component, user …; null for the page itself. */
      subjectId: kit.text(),
      data: kit.json<EventData>().notNull(),
    },
    (t) => [
      kit.check('events_actor_kind', among('actor_kind', ACTOR_KINDS)),
      // the story of one thing
      kit.index('events_subject').on(t.subjectId, t.id),
    ],
  );
