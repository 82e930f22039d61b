import type { EventType } from './event.ts';
import type { SubscriberStatus } from './subscriber.ts';

/**
 * What is between us and one subscriber alone, and in which states of theirs it still makes sense when its turn comes:
 * to confirm, the link they asked for, and to the owner of a webhook that it is given up.
 */
export const PERSONAL = {
  'subscriber.asked': ['unconfirmed'],
  'subscriber.link_sent': ['active', 'paused', 'quarantined'],
  'subscriber.quarantined': ['quarantined'],
} as const satisfies Partial<Record<EventType, readonly SubscriberStatus[]>>;

export type PersonalType = keyof typeof PERSONAL;

export function isPersonal(type: string): type is PersonalType {
  return Object.hasOwn(PERSONAL, type);
}

export function isStillMeant(type: PersonalType, status: SubscriberStatus): boolean {
  const states: readonly SubscriberStatus[] = PERSONAL[type];
  return states.includes(status);
}
