import { and, eq, inArray } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import type { Database } from '#db/open.ts';
import { isAttemptAt, isDelivery } from '#db/queries/of-delivery.ts';
import { subscriberByHash } from '#db/queries/subscriber.ts';
import { deliveries, failedAttempts } from '#db/schema/index.ts';
import { addressHash } from '#lib/address-hash.ts';
import { normaliseAddress } from '#lib/domain/channel-address.ts';
import { LARGEST_EVENT_ID } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type Consequence, type MailReport, whatFollows } from '#lib/domain/mail-report.ts';
import type { Claimed } from './claim.ts';
import { noteFailure } from './note-failure.ts';
import { giveUp, quarantine } from './quarantine.ts';

type Tx = Database & { readonly now: Instant };

/**
 * Writes down what mail services reported afterwards, and draws the consequences. The same report again changes nothing.
 * @returns how many of them were about somebody we know
 */
export function applyReports(reports: readonly MailReport[]): Promise<number> {
  return keepBooks(async (tx) => {
    let known = 0;
    for (const report of reports) if (await apply(tx, report)) known += 1;
    return known;
  });
}

async function apply(tx: Tx, report: MailReport): Promise<boolean> {
  const follows = whatFollows(report.kind);
  const delivery = await deliveryNamed(tx, report.delivery);
  if (!delivery) {
    const id = report.recipient && (await subscriberWith(tx, report.recipient));
    if (id && follows.quarantines) await quarantine(tx, id, report.reason, follows);
    return Boolean(id);
  }
  if (follows.noted) {
    if (await isNoted(tx, delivery, follows, report)) return true;
    await noteFailure(tx, delivery, { permanent: follows.fails, reason: report.reason });
  }
  if (follows.fails) await fail(tx, delivery);
  if (follows.quarantines) await giveUp(tx, delivery, report.reason, follows);
  return true;
}

/** Also one who left, whose address is forgotten: a complaint of theirs is to be remembered. */
async function subscriberWith(tx: Tx, recipient: string): Promise<string | null> {
  const address = normaliseAddress('email', recipient);
  const found = address === null ? undefined : await subscriberByHash(tx, addressHash('email', address));
  return found?.id ?? null;
}

async function deliveryNamed(tx: Tx, name: string | null): Promise<Claimed | null> {
  const [eventId, subscriberId] = name?.split('.') ?? [];
  if (subscriberId === undefined || !(Number(eventId) <= LARGEST_EVENT_ID)) return null;
  const key = { eventId: Number(eventId), subscriberId };
  const [found] = await tx
    .select()
    .from(deliveries)
    .where(and(isDelivery(key), eq(deliveries.channel, 'email')));
  return found ?? null;
}

async function isNoted(tx: Tx, delivery: Claimed, { fails }: Consequence, { reason }: MailReport) {
  const same = and(eq(failedAttempts.permanent, fails), eq(failedAttempts.reason, reason));
  return (await tx.$count(failedAttempts, and(isAttemptAt(delivery), same))) > 0;
}

/**
 * What is still to be sent, or was given up already, stays as it is. A report may overtake the worker that was just told
 * that the mail is taken: what is on its way has failed as well, and the worker can no longer settle it.
 */
async function fail(tx: Tx, delivery: Claimed): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: 'failed', settledAt: tx.now, claimedBy: null, leaseUntil: null })
    .where(and(isDelivery(delivery), inArray(deliveries.state, ['sent', 'sending'])));
}
