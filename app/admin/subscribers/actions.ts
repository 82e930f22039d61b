'use server';

import { formAction } from '#lib/forms/form.ts';
import { sendTest } from '#lib/outbox/send-test.ts';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { askSubscriberAgain } from '#lib/verbs/ask-subscriber-again.ts';
import { importSubscribers } from '#lib/verbs/import-subscribers.ts';
import { pauseSending } from '#lib/verbs/pause-sending.ts';
import { releaseSubscriber } from '#lib/verbs/release-subscriber.ts';
import { removeSubscriber } from '#lib/verbs/remove-subscriber.ts';
import { resumeSending } from '#lib/verbs/resume-sending.ts';
import { retryDeliveries } from '#lib/verbs/retry-deliveries.ts';
import { listOf } from './list-of.ts';

export const add = formAction(addSubscriber, {
  fields: {
    ...{ confirmed: 'boolean', maintenance: 'boolean', componentIds: 'list', groupIds: 'list' },
    contact: 'text or null',
  },
  // Ticking something is choosing it: there is no second question to be forgotten.
  shape: (input) => ({
    ...input,
    scope: hasAny(input['componentIds'], input['groupIds']) ? 'chosen' : 'page',
  }),
  then: ({ subscriberId }) => `/admin/subscribers/${subscriberId}`,
});

function hasAny(...lists: readonly unknown[]): boolean {
  return lists.some((list) => Array.isArray(list) && list.length > 0);
}

export const bringIn = formAction(importSubscribers, {
  fields: { confirmed: 'boolean', file: 'file' },
  shape: listOf,
  then: (report) => ({ message: reportSentence(report), result: report.rows }),
});

function reportSentence({
  added,
  asked,
  skipped,
}: {
  added: number;
  asked: number;
  skipped: number;
}): string {
  const count = (number: number) => number.toLocaleString('en');
  return `${count(added)} added, ${count(asked)} asked, ${count(skipped)} not taken in.`;
}

export const remove = formAction(removeSubscriber, { then: () => '/admin/subscribers' });

export const release = formAction(releaseSubscriber, {
  then: ({ status }) => ({
    message:
      status === 'active'
        ? 'They are told again from here on.'
        : 'Out of quarantine; they have still to confirm.',
  }),
});

export const askAgain = formAction(askSubscriberAgain, {
  then: () => ({ message: 'The confirmation is on its way once more.' }),
});

export const pause = formAction(pauseSending, { then: () => ({ message: 'All messages wait now.' }) });

export const resume = formAction(resumeSending, { then: () => ({ message: 'Messages go out again.' }) });

export const retry = formAction(retryDeliveries, {
  fields: { eventId: 'integer', subscriberId: 'optional' },
  then: ({ count }) => ({
    message:
      count === 1 ? 'One message goes out again.' : `${count.toLocaleString('en')} messages go out again.`,
  }),
});

export const test = formAction(sendTest, { then: ({ address }) => ({ message: `Sent to ${address}.` }) });
