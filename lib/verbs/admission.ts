import type { SubscriberRow } from '#db/queries/subscriber.ts';
import { HOUR, type Instant } from '#lib/domain/instant.ts';

/** At most one message to an address that nobody proved to be theirs, whoever asks for it. */
export const ASK_AGAIN_AFTER = HOUR;

/**
 * What became of somebody whom staff would have told. `lately`: they were asked within the hour. `left`: they
 * unsubscribed, so only they can say that they want messages again. `inactive`: the list itself says that they get none.
 */
export const ADMISSIONS = [
  ...(['added', 'asked', 'already', 'quarantined', 'complained'] as const),
  ...(['lately', 'left', 'inactive'] as const),
] as const;
export type Admission = (typeof ADMISSIONS)[number];

type Known = Pick<SubscriberRow, 'status' | 'complainedAt' | 'askedAt'>;

/** @param confirmed whether staff say that they agreed elsewhere, so that they need not be asked */
export function admission(
  known: Known | undefined,
  { confirmed, isInactive }: { readonly confirmed: boolean; readonly isInactive: boolean },
  now: Instant,
): Admission {
  if (known && known.complainedAt !== null) return 'complained';
  if (known?.status === 'quarantined') return 'quarantined';
  if (known?.status === 'active' || known?.status === 'paused') return 'already';
  if (isInactive) return 'inactive';
  if (confirmed) return known?.status === 'left' ? 'left' : 'added';
  return mayBeAsked(known, now) ? 'asked' : 'lately';
}

/** Nobody is written to more than once an hour by what others type. */
export function mayBeAsked(known: Pick<SubscriberRow, 'askedAt'> | undefined, now: Instant): boolean {
  return known === undefined || known.askedAt === null || now - known.askedAt >= ASK_AGAIN_AFTER;
}
