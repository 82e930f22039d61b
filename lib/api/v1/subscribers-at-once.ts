import { z } from 'zod';
import { paging } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { CHANNEL_KINDS } from '#lib/domain/subscriber.ts';
import { id } from '#lib/verbs/fields.ts';
import { subscribersAsked, subscriberTally } from '#lib/reads/subscribers-asked.ts';
import { askSubscribersAgain } from '#lib/verbs/ask-subscribers-again.ts';
import { releaseSubscribers } from '#lib/verbs/release-subscribers.ts';
import { removeSubscribers } from '#lib/verbs/remove-subscribers.ts';
import * as input from './subscriber-input.ts';
import { Subscriber, subscriberShape } from './subscriber-shape.ts';

const SUBSCRIBERS = '/pages/{page_id}/subscribers';
const tag = 'subscribers';
const scopes = ['subscribers'] as const;
const { fieldNames } = input;

/** Statuspage's description calls the list a text: those who believe it write commas between the ids. */
const some = z
  .preprocess(
    (given) =>
      typeof given === 'string' && given !== 'all' ? given.split(',').map((one) => one.trim()) : given,
    z.union([z.literal('all'), z.array(id)], { error: 'Give a list of ids, or the word all.' }),
  )
  .meta({ description: 'Ids, at most 100; or the word all.' });

const types = [...CHANNEL_KINDS, 'sms', 'integration_partner'] as const;
type Type = (typeof types)[number];
type Tally = Awaited<ReturnType<typeof subscriberTally>>;
const perType = <T extends z.ZodType>(each: T) =>
  z.object(Object.fromEntries(types.map((one) => [one, each.optional()])) as Record<Type, z.ZodOptional<T>>);
const Counted = z
  .object({ active: z.int(), unconfirmed: z.int(), quarantined: z.int(), total: z.int() })
  .meta({ id: 'SubscriberCountByState' });

/** How many of a type there are in each state. */
function tallied(tally: Tally, type: Type): z.input<typeof Counted> {
  const ofType = tally.filter(({ channel }) => channel === type);
  const count = (state: Exclude<input.State, 'all'>) =>
    ofType
      .filter(({ status }) => input.STATES[state].some((one) => one === status))
      .reduce((sum, one) => sum + one.count, 0);
  const [active, unconfirmed, quarantined] = [count('active'), count('unconfirmed'), count('quarantined')];
  return { active, unconfirmed, quarantined, total: active + unconfirmed + quarantined };
}

export const SUBSCRIBERS_AT_ONCE_OPERATIONS = [
  operation({
    id: 'resendConfirmations',
    ...{ methods: ['POST'], path: `${SUBSCRIBERS}/resend_confirmation`, tag, scopes },
    summary: 'Ask mailboxes again that have not answered: each at most once an hour',
    body: { schema: z.object({ subscribers: some }) },
    fieldNames,
    ...{ status: 201, answer: null },
    run: async ({ actor, body }) => {
      await askSubscribersAgain(actor, { subscriberIds: body.subscribers });
    },
  }),
  operation({
    id: 'unsubscribeSubscribers',
    ...{ methods: ['POST'], path: `${SUBSCRIBERS}/unsubscribe`, tag, scopes },
    summary: 'Unsubscribe those who are named, or all of a type and a state when they are at most 100',
    body: {
      schema: z.object({ subscribers: some, type: input.type.nullish(), state: input.state.nullish() }),
    },
    fieldNames,
    ...{ status: 201, answer: null },
    run: async ({ actor, body: { subscribers, type, state } }) => {
      if (input.isNobody(type ?? undefined)) return;
      // Who is named is meant, whatever their state.
      const meant = state ?? (subscribers === 'all' ? 'active' : 'all');
      const channel = input.channelOf(type ?? undefined);
      await removeSubscribers(actor, {
        ...{ subscriberIds: subscribers, channel, statuses: input.STATES[meant] },
      });
    },
  }),
  operation({
    id: 'reactivateSubscribers',
    ...{ methods: ['POST'], path: `${SUBSCRIBERS}/reactivate`, tag, scopes },
    summary: 'Write again to addresses in quarantine: never to those who reported messages as spam',
    body: { schema: z.object({ subscribers: some, type: input.type.nullish() }) },
    fieldNames,
    ...{ status: 201, answer: null },
    run: async ({ actor, body: { subscribers, type } }) => {
      if (input.isNobody(type ?? undefined)) return;
      const channel = input.channelOf(type ?? undefined);
      await releaseSubscribers(actor, { subscriberIds: subscribers, channel });
    },
  }),
  operation({
    id: 'countSubscribers',
    ...{ methods: ['GET'], path: `${SUBSCRIBERS}/count`, tag, scopes },
    summary: 'Count subscribers by type',
    query: z.object({ type: input.type.optional(), state: input.state.default('active') }),
    ...{ status: 200, answer: perType(z.int()) },
    run: async ({ query: { type, state } }) => {
      const counts: Partial<Record<Type, number>> = {};
      const tally = await subscriberTally();
      for (const one of type ? [type] : types)
        counts[one] = tallied(tally, one)[state === 'all' ? 'total' : state];
      return counts;
    },
  }),
  operation({
    id: 'subscriberHistogram',
    ...{ methods: ['GET'], path: `${SUBSCRIBERS}/histogram_by_state`, tag, scopes },
    summary: 'Count subscribers by type and state: who paused their messages is active',
    ...{ status: 200, answer: perType(Counted) },
    run: async () => {
      const counts: Partial<Record<Type, z.input<typeof Counted>>> = {};
      const tally = await subscriberTally();
      for (const one of types) counts[one] = tallied(tally, one);
      return counts;
    },
  }),
  operation({
    id: 'listUnsubscribed',
    ...{ methods: ['GET'], path: `${SUBSCRIBERS}/unsubscribed`, tag, scopes },
    summary: 'List those who left, the last first: their addresses are forgotten',
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Subscriber) },
    run: async ({ query: { page, per_page } }) => {
      const part = { skip: (page - 1) * per_page, take: per_page };
      const left = await subscribersAsked({ statuses: ['left'], by: 'left', direction: 'desc', ...part });
      return left.map(subscriberShape);
    },
  }),
];
