import { z } from 'zod';
import { reader } from '#db/open.ts';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { flag, paging } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import { invalid } from '#lib/errors.ts';
import { subscribersAsked } from '#lib/reads/subscribers-asked.ts';
import { addFollower } from '#lib/verbs/add-follower.ts';
import { askSubscriberAgain } from '#lib/verbs/ask-subscriber-again.ts';
import { removeFollower } from '#lib/verbs/remove-follower.ts';
import * as input from './subscriber-input.ts';
import { Subscriber, subscriberShape, subscriberThere } from './subscriber-shape.ts';

const FOLLOWERS = '/pages/{page_id}/incidents/{incident_id}/subscribers';
const tag = 'incident-subscribers';
const scopes = ['subscribers'] as const;

export const INCIDENT_SUBSCRIBER_OPERATIONS = [
  operation({
    id: 'listIncidentSubscribers',
    ...{ methods: ['GET'], path: FOLLOWERS, tag, scopes },
    summary: 'List those who follow an incident, whether or not they have confirmed it',
    query: z.object(paging),
    ...{ status: 200, answer: z.array(Subscriber) },
    run: async ({ params, query: { page, per_page } }) => {
      const { id: incidentId } = await incidentOrThrow(reader(), params.incident_id!);
      const part = { skip: (page - 1) * per_page, take: per_page };
      const found = await subscribersAsked({ incidentId, by: 'address', direction: 'asc', ...part });
      return found.map(subscriberShape);
    },
  }),
  operation({
    id: 'createIncidentSubscriber',
    ...{ methods: ['POST'], path: FOLLOWERS, tag, scopes },
    summary:
      'Have a mailbox told of an open incident alone: it is asked first, unless the confirmation is skipped',
    body: {
      wrapper: 'subscriber',
      schema: z.object({ ...input.contact, skip_confirmation_notification: flag.default(false) }),
    },
    fieldNames: input.fieldNames,
    ...{ status: 201, answer: Subscriber },
    run: async ({ actor, params, body }) => {
      const incidentId = params.incident_id!;
      const { channel, address } = input.addressed(body);
      if (channel !== 'email')
        throw invalid('email', 'Give an email: only mailboxes follow one incident here.');
      const confirmed = body.skip_confirmation_notification;
      const added = addFollower(actor, { incidentId, address, confirmed });
      return subscriberThere((await input.saidOf('email', added)).subscriberId, incidentId);
    },
  }),
  operation({
    id: 'getIncidentSubscriber',
    ...{ methods: ['GET'], path: `${FOLLOWERS}/{subscriber_id}`, tag, scopes },
    summary: 'Get one who follows an incident',
    ...{ status: 200, answer: Subscriber },
    run: ({ params }) => subscriberThere(params.subscriber_id!, params.incident_id),
  }),
  operation({
    id: 'deleteIncidentSubscriber',
    ...{ methods: ['DELETE'], path: `${FOLLOWERS}/{subscriber_id}`, tag, scopes },
    summary: 'Tell somebody no more of an incident: who follows no other one is forgotten',
    ...{ status: 200, answer: Subscriber },
    run: async ({ actor, params }) => {
      const incidentId = params.incident_id!;
      const before = await subscriberThere(params.subscriber_id!, incidentId);
      await removeFollower(actor, { incidentId, subscriberId: before.id });
      return before;
    },
  }),
  operation({
    id: 'resendIncidentSubscriberConfirmation',
    ...{ methods: ['POST'], path: `${FOLLOWERS}/{subscriber_id}/resend_confirmation`, tag, scopes },
    summary: 'Ask one who follows an incident again: at most once an hour',
    ...{ status: 201, answer: null },
    run: async ({ actor, params }) => {
      const { id } = await subscriberThere(params.subscriber_id!, params.incident_id);
      await askSubscriberAgain(actor, { subscriberId: id });
    },
  }),
];
