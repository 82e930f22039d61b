import type { Impact } from '#lib/domain/level.ts';
import type { DeliveryState, SubscriberStatus } from '#lib/domain/subscriber.ts';
import type { SubscriptionDetail, SubscriptionScope } from '#lib/domain/subscription.ts';

export const SUBSCRIBER_STATUS_WORDS = {
  active: 'Active',
  unconfirmed: 'Unconfirmed',
  paused: 'Paused',
  quarantined: 'In quarantine',
  left: 'Left',
} as const satisfies Record<SubscriberStatus, string>;

export const DELIVERY_STATE_WORDS = {
  waiting: 'Waiting',
  sending: 'On its way',
  sent: 'Sent',
  failed: 'Failed',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
} as const satisfies Record<DeliveryState, string>;

/** The same as a part of a sentence: "412 sent, 3 waiting". */
export const DELIVERY_COUNT_WORDS = {
  ...{ sent: 'sent', waiting: 'waiting', sending: 'on their way', failed: 'failed' },
  ...{ superseded: 'superseded by a newer word', withdrawn: 'withdrawn' },
} as const satisfies Record<DeliveryState, string>;

interface ChoiceFacts {
  readonly scope: SubscriptionScope;
  readonly leastImpact: Impact;
  readonly maintenance: boolean;
  readonly detail: SubscriptionDetail;
  readonly choice: Record<'components' | 'groups' | 'incidents', readonly { readonly name: string }[]>;
}

const SHOWN = 3;

/** What somebody is told of, as short as it can be said: "API, Dashboard, major and worse". */
export function choicePhrase({ scope, leastImpact, maintenance, detail, choice }: ChoiceFacts): string {
  if (scope === 'incident') return `the incident ${names(choice.incidents)}`;
  const parts = [
    scope === 'page' ? 'everything' : names([...choice.groups, ...choice.components]),
    leastImpact === 'none' ? '' : leastImpact === 'critical' ? 'critical only' : `${leastImpact} and worse`,
    maintenance ? '' : 'no maintenance',
    detail === 'beginning_and_end' ? 'beginnings and ends only' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function names(things: readonly { readonly name: string }[]): string {
  if (things.length === 0) return 'nothing that is still on the page';
  const shown = things.slice(0, SHOWN).map(({ name }) => name);
  return things.length > SHOWN ? `${shown.join(', ')} and ${things.length - SHOWN} more` : shown.join(', ');
}
