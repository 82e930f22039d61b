import { z } from 'zod';
import { Refusal } from '#lib/errors.ts';
import { type Guard, guardedFetch } from '#lib/outbound/guarded-fetch.ts';
import { OutboundFault } from '#lib/outbound/outbound-fault.ts';

/** The cover in which SNS posts what is said on a topic. */
export const Sns = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  Message: z.string().catch(''),
  SubscribeURL: z.string().catch(''),
});

/** The servers of SNS and no other: an address in a body must not make us ask whatever it likes. */
const SNS = /^sns\.[a-z0-9-]{1,40}\.amazonaws\.com(\.cn)?$/;

export function isOfSns(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' && SNS.test(url.host) && !url.username && !url.password;
}

/**
 * Tells SNS that we want what it has to say.
 * @throws Refusal when the address is not one of SNS, or does not answer: then SNS asks again
 */
export async function confirmSubscription(address: string, guard: Guard): Promise<void> {
  if (!isOfSns(address)) throw new Refusal('invalid', 'SubscribeURL is not an address of Amazon SNS.');
  try {
    const { status } = await guardedFetch(address, { method: 'GET' }, guard);
    if (status === 200) return;
    throw new Refusal('unavailable', `SNS answered ${status} to the confirmation.`);
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    throw new Refusal('unavailable', `SNS could not be asked to confirm: ${error.message}.`);
  }
}
