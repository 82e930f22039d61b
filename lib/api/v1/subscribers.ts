import { z } from 'zod';
import { subscriberOrThrow } from '#db/queries/subscriber.ts';
import { write } from '#db/write.ts';
import { flag, oneOf, text, wholeNumber } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { invalid } from '#lib/errors.ts';
import { subscribersAsked } from '#lib/reads/subscribers-asked.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { askSubscriberAgain } from '#lib/verbs/ask-subscriber-again.ts';
import { changeSubscriber } from '#lib/verbs/change-subscriber.ts';
import { removeSubscriber } from '#lib/verbs/remove-subscriber.ts';
import * as input from './subscriber-input.ts';
import { Subscriber, subscriberShape, subscriberThere } from './subscriber-shape.ts';

const SUBSCRIBERS = '/pages/{page_id}/subscribers';
const tag = 'subscribers';
const scopes = ['subscribers'] as const;
const { fieldNames } = input;

const SORTED_BY = {
  primary: 'address',
  created_at: 'created',
  quarantined_at: 'quarantined',
  relevance: 'relevance',
} as const;

const Asked = z.object({
  q: text.max(254, 'This is too long.').optional(),
  type: input.type.optional(),
  state: input.state.default('active'),
  limit: wholeNumber(1, 1000, 'A page has between 1 and 1000.').default(100),
  /** Of subscribers alone, pages count from 0. */
  page: wholeNumber(0, 1_000_000, 'Pages count from 0.').default(0),
  sort_field: oneOf(['primary', 'created_at', 'quarantined_at', 'relevance']).default('primary'),
  sort_direction: oneOf(['asc', 'desc']).default('asc'),
});

export const SUBSCRIBER_OPERATIONS = [
  operation({
    id: 'listSubscribers',
    ...{ methods: ['GET'], path: SUBSCRIBERS, tag, scopes },
    summary: 'List subscribers: pages count from 0; who follows an incident alone is among them',
    query: Asked,
    ...{ status: 200, answer: z.array(Subscriber) },
    run: async ({ query: { q, type, state, limit, page, sort_field, sort_direction } }) => {
      if (sort_field === 'relevance' && !q)
        throw invalid('sort_field', 'There is no relevance without a text to look for.');
      if (input.isNobody(type)) return [];
      const found = await subscribersAsked({
        ...{ search: q, channel: input.channelOf(type), statuses: input.STATES[state] },
        ...{ by: SORTED_BY[sort_field], direction: sort_direction, skip: page * limit, take: limit },
      });
      return found.map(subscriberShape);
    },
  }),
  operation({
    id: 'createSubscriber',
    ...{ methods: ['POST'], path: SUBSCRIBERS, tag, scopes },
    summary: 'Add a mailbox, a webhook or a chat room: it is asked first, unless the confirmation is skipped',
    body: {
      wrapper: 'subscriber',
      schema: z.object({
        ...input.contact,
        skip_confirmation_notification: flag.default(false),
        component_ids: input.componentIds,
      }),
    },
    fieldNames,
    ...{ status: 201, answer: Subscriber },
    run: async ({ actor, body }) => {
      const { field, ...address } = input.addressed(body);
      const added = write(actor, async (tx) =>
        addSubscriber.within(tx, {
          ...address,
          confirmed: body.skip_confirmation_notification,
          ...(await input.chosen(tx, body.component_ids)),
        }),
      );
      return subscriberThere((await input.saidOf(field, added)).subscriberId);
    },
  }),
  operation({
    id: 'getSubscriber',
    ...{ methods: ['GET'], path: `${SUBSCRIBERS}/{subscriber_id}`, tag, scopes },
    summary: 'Get a subscriber',
    ...{ status: 200, answer: Subscriber },
    run: ({ params }) => subscriberThere(params.subscriber_id!),
  }),
  operation({
    id: 'updateSubscriber',
    ...{ methods: ['PATCH'], path: `${SUBSCRIBERS}/{subscriber_id}`, tag, scopes },
    summary: 'Change which components somebody is told of: left out is the whole page',
    body: {
      // Bare in Statuspage's words, wrapped in those of some clients.
      schema: z.object({
        component_ids: input.componentIds,
        subscriber: z.object({ component_ids: input.componentIds }).nullish(),
      }),
    },
    fieldNames,
    ...{ status: 200, answer: Subscriber },
    run: async ({ actor, params, body }) => {
      const subscriberId = params.subscriber_id!;
      const given = body.component_ids ?? body.subscriber?.component_ids;
      await write(actor, async (tx) => {
        const { version } = await subscriberOrThrow(tx, subscriberId);
        await changeSubscriber.within(tx, { subscriberId, version, ...(await input.chosen(tx, given)) });
      });
      return subscriberThere(subscriberId);
    },
  }),
  operation({
    id: 'deleteSubscriber',
    ...{ methods: ['DELETE'], path: `${SUBSCRIBERS}/{subscriber_id}`, tag, scopes },
    summary: 'Unsubscribe somebody: nothing is sent to them any more, and their address is forgotten',
    ...{ status: 200, answer: Subscriber },
    run: async ({ actor, params }) => {
      const before = await subscriberThere(params.subscriber_id!);
      await removeSubscriber(actor, { subscriberId: before.id });
      return before;
    },
  }),
  operation({
    id: 'resendSubscriberConfirmation',
    ...{ methods: ['POST'], path: `${SUBSCRIBERS}/{subscriber_id}/resend_confirmation`, tag, scopes },
    summary: 'Ask somebody again who has not answered: at most once an hour',
    ...{ status: 201, answer: null },
    run: async ({ actor, params }) => {
      const { id } = await subscriberThere(params.subscriber_id!);
      await askSubscriberAgain(actor, { subscriberId: id });
    },
  }),
];
