import type { Kit } from '#db/kit/sqlite.ts';
import { CHANNEL_KINDS, DELIVERY_STATES } from '#lib/domain/subscriber.ts';
import { among } from './among.ts';
import type { defineEvents } from './event.ts';
import type { defineSubscribers } from './subscriber.ts';

/**
 * How far each event's telling has come. Written by fan-out: the row is made when it meets the event, `cursor` moves with
 * each chunk of deliveries in the same transaction. One without `done_at` is a backlog: fan-out goes on from the cursor.
 */
export const defineFanOuts = (kit: Kit, events: ReturnType<typeof defineEvents>) =>
  kit.table(
    'fan_outs',
    {
      eventId: kit
        .integer()
        .primaryKey()
        .references(() => events.id),
      /** The last subscriber that was looked at. */
      cursor: kit.text().notNull(),
      doneAt: kit.instant(),
    },
    (t) => [
      // what is left to do
      kit.index('fan_outs_done').on(t.doneAt),
    ],
  );

/**
 * The ledger: one message to one subscriber for one event, which is also its key, so that no message can be made twice.
 * Made by fan-out, moved by the senders, read by staff. A backlog is what is `waiting` with `due_at` in the past.
 */
export const defineDeliveries = (
  kit: Kit,
  events: ReturnType<typeof defineEvents>,
  subscribers: ReturnType<typeof defineSubscribers>,
) =>
  kit.table(
    'deliveries',
    {
      eventId: kit
        .integer()
        .notNull()
        .references(() => events.id),
      subscriberId: kit
        .text()
        .notNull()
        .references(() => subscribers.id),
      /** The subscriber's, which never changes: each channel has its own queue. */
      channel: kit.oneOf(CHANNEL_KINDS).notNull(),
      /** The incident or maintenance it is about. */
      subjectId: kit.text().notNull(),
      state: kit.oneOf(DELIVERY_STATES).notNull(),
      attempts: kit.integer().notNull(),
      dueAt: kit.instant().notNull(),
      /** While `sending`: whose it is until when. A worker that died loses it then. */
      claimedBy: kit.text(),
      leaseUntil: kit.instant(),
      settledAt: kit.instant(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.subscriberId] }),
      kit.check('deliveries_state', among('state', DELIVERY_STATES)),
      kit.check('deliveries_channel', among('channel', CHANNEL_KINDS)),
      // what is due on a channel; whose lease has run out
      kit.index('deliveries_due').on(t.channel, t.state, t.dueAt),
      // what one subscriber was told of one incident, in order
      kit.index('deliveries_subscriber').on(t.subscriberId, t.subjectId, t.eventId),
    ],
  );

/** Each attempt that did not succeed, with what the other side said. Append-only; written by the senders, read by staff. */
export const defineFailedAttempts = (kit: Kit, deliveries: ReturnType<typeof defineDeliveries>) =>
  kit.table(
    'failed_attempts',
    {
      eventId: kit.integer().notNull(),
      subscriberId: kit.text().notNull(),
      number: kit.integer().notNull(),
      at: kit.instant().notNull(),
      /** Whether there was no use in trying again. */
      permanent: kit.boolean().notNull(),
      reason: kit.text().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.eventId, t.subscriberId, t.number] }),
      // how often one subscriber's messages failed lately
      kit.index('failed_attempts_subscriber').on(t.subscriberId, t.at),
      kit.foreignKey({
        columns: [t.eventId, t.subscriberId],
        foreignColumns: [deliveries.eventId, deliveries.subscriberId],
      }),
    ],
  );
