import type { Kit } from '#db/kit/sqlite.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { CHANNEL_KINDS, SUBSCRIBER_STATUSES } from '#lib/domain/subscriber.ts';
import { SUBSCRIPTION_DETAILS, SUBSCRIPTION_SCOPES } from '#lib/domain/subscription.ts';
import { among } from './among.ts';
import type { defineComponentGroups, defineComponents } from './component.ts';
import type { defineIncidents } from './incident.ts';

/**
 * Who is told, by which channel, of what. Written by the subscriber verbs; `status` and `reason` also by the ledger when an
 * address fails for good. Read by fan-out, the manage page and staff. Links in messages are derived from the id and
 * `link_version`, so no token is stored.
 */
export const defineSubscribers = (kit: Kit) =>
  kit.table(
    'subscribers',
    {
      id: kit.text().primaryKey(),
      channel: kit.oneOf(CHANNEL_KINDS).notNull(),
      /** Mailbox, webhook address, chat id or push endpoint. Forgotten (null) when they leave. */
      address: kit.text(),
      /** A mailbox that hears when a webhook is given up; null for all other channels. */
      contact: kit.text(),
      /** What a browser gave for encrypting to it; only push has it. */
      keys: kit.json<{ readonly p256dh: string; readonly auth: string }>(),
      /** A keyed hash of the channel and the normalised address: kept, so that one who complained is known again. */
      addressHash: kit.text().notNull(),
      status: kit.oneOf(SUBSCRIBER_STATUSES).notNull(),
      /** Why it is in quarantine, for staff. */
      reason: kit.text(),
      /** They told their provider that we are spam: never written to again, not even to confirm. */
      complainedAt: kit.instant(),
      scope: kit.oneOf(SUBSCRIPTION_SCOPES).notNull(),
      leastImpact: kit.oneOf(IMPACTS).notNull(),
      maintenance: kit.boolean().notNull(),
      detail: kit.oneOf(SUBSCRIPTION_DETAILS).notNull(),
      /** Whether a newer update may take the place of one that was not sent yet. */
      newestOnly: kit.boolean().notNull(),
      /** Counted up to make every link that was sent before worthless. */
      linkVersion: kit.integer().notNull().default(1),
      createdAt: kit.instant().notNull(),
      /** They are told of what happens from here on. */
      confirmedAt: kit.instant(),
      /** When a confirmation was last sent: at most one an hour to one address. */
      askedAt: kit.instant(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('subscribers_channel', among('channel', CHANNEL_KINDS)),
      kit.check('subscribers_status', among('status', SUBSCRIBER_STATUSES)),
      kit.check('subscribers_scope', among('scope', SUBSCRIPTION_SCOPES)),
      kit.check('subscribers_least_impact', among('least_impact', IMPACTS)),
      kit.check('subscribers_detail', among('detail', SUBSCRIPTION_DETAILS)),
      kit.check('subscribers_address', `address is not null or status = 'left'`),
      // one subscriber to an address
      kit.uniqueIndex('subscribers_address_hash').on(t.addressHash),
      // fan-out goes through the active ones by id; staff filter by status
      kit.index('subscribers_status_id').on(t.status, t.id),
    ],
  );

/** The components one chose. Written with the subscription; read by fan-out. */
export const defineSubscriberComponents = (
  kit: Kit,
  subscribers: ReturnType<typeof defineSubscribers>,
  components: ReturnType<typeof defineComponents>,
) =>
  kit.table(
    'subscriber_components',
    {
      subscriberId: kit
        .text()
        .notNull()
        .references(() => subscribers.id, { onDelete: 'cascade' }),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id, { onDelete: 'cascade' }),
    },
    (t) => [kit.primaryKey({ columns: [t.subscriberId, t.componentId] })],
  );

/** The groups one chose, with whatever is in them at the time. Written with the subscription; read by fan-out. */
export const defineSubscriberGroups = (
  kit: Kit,
  subscribers: ReturnType<typeof defineSubscribers>,
  groups: ReturnType<typeof defineComponentGroups>,
) =>
  kit.table(
    'subscriber_groups',
    {
      subscriberId: kit
        .text()
        .notNull()
        .references(() => subscribers.id, { onDelete: 'cascade' }),
      groupId: kit
        .text()
        .notNull()
        .references(() => groups.id, { onDelete: 'cascade' }),
    },
    (t) => [kit.primaryKey({ columns: [t.subscriberId, t.groupId] })],
  );

/** The incidents one follows. Written with the subscription; read by fan-out. */
export const defineSubscriberIncidents = (
  kit: Kit,
  subscribers: ReturnType<typeof defineSubscribers>,
  incidents: ReturnType<typeof defineIncidents>,
) =>
  kit.table(
    'subscriber_incidents',
    {
      subscriberId: kit
        .text()
        .notNull()
        .references(() => subscribers.id, { onDelete: 'cascade' }),
      incidentId: kit
        .text()
        .notNull()
        .references(() => incidents.id, { onDelete: 'cascade' }),
    },
    (t) => [
      kit.primaryKey({ columns: [t.subscriberId, t.incidentId] }),
      // who follows this incident
      kit.index('subscriber_incidents_incident').on(t.incidentId),
    ],
  );
