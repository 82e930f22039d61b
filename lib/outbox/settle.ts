import { and, count, eq, gt, inArray, min, sql } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import type { Database } from '#db/open.ts';
import { isAttemptAt, isDelivery } from '#db/queries/of-delivery.ts';
import { deliveries, failedAttempts } from '#db/schema/index.ts';
import { nextAttempt } from '#lib/domain/back-off.ts';
import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import type { Outcome } from '#lib/channels/channel.ts';
import { byEvent } from './by-event.ts';
import type { Claimed } from './claim.ts';
import { noteFailure } from './note-failure.ts';
import { giveUp } from './quarantine.ts';

/** Of a webhook, in an hour. */
const MOST_FAILURES = 10;

export interface Settlement {
  readonly delivery: Claimed;
  /** `withdrawn`: there is nothing to say any more, because the update was deleted. */
  readonly outcome: Outcome | { readonly kind: 'withdrawn' };
}

type Tx = Database & { readonly now: Instant };

/**
 * Writes down how attempts ended. What this worker no longer holds, because its lease ran out, is not its to settle.
 * @param chance for the spread of the next attempts: see `nextAttempt`
 */
export function settle(settlements: readonly Settlement[], chance = Math.random): Promise<void> {
  return keepBooks(async (tx) => {
    await putSent(
      tx,
      settlements.filter(({ outcome }) => outcome.kind === 'sent').map(({ delivery }) => delivery),
    );
    for (const { delivery, outcome } of settlements) {
      if (outcome.kind === 'sent') continue;
      if (!(await put(tx, delivery, await after(tx, delivery, outcome, chance())))) continue;
      if (!isFailure(outcome)) continue;
      await noteFailure(tx, delivery, { permanent: outcome.kind !== 'temporary', reason: outcome.reason });
      if (outcome.kind === 'permanent' || (await failsTooOften(tx, delivery)))
        await giveUp(tx, delivery, outcome.reason);
    }
  });
}

type Failure = Extract<Outcome, { readonly kind: 'temporary' | 'permanent' | 'refused' }>;

function isFailure(outcome: Settlement['outcome']): outcome is Failure {
  return outcome.kind === 'temporary' || outcome.kind === 'permanent' || outcome.kind === 'refused';
}

async function after(
  tx: Tx,
  delivery: Claimed,
  outcome: Settlement['outcome'],
  chance: number,
): Promise<Partial<Claimed>> {
  const attempts = delivery.attempts + 1;
  const over = (state: Claimed['state']) => ({ state, attempts, settledAt: tx.now });
  switch (outcome.kind) {
    case 'sent':
    case 'withdrawn':
      return over(outcome.kind);
    case 'permanent':
    case 'refused':
      return over('failed');
    case 'unavailable':
      return { state: 'waiting' };
    case 'temporary': {
      const since = (await firstFailure(tx, delivery)) ?? tx.now;
      const dueAt = nextAttempt(attempts, since, tx.now, chance);
      return dueAt === null ? over('failed') : { state: 'waiting', attempts, dueAt };
    }
  }
}

/** What went well, which is nearly everything, at one blow. */
async function putSent(tx: Tx, sent: readonly Claimed[]): Promise<void> {
  const { eventId, subscriberId, state, claimedBy, attempts } = deliveries;
  const over = { state: 'sent', settledAt: tx.now, claimedBy: null, leaseUntil: null } as const;
  for (const worker of new Set(sent.map((delivery) => delivery.claimedBy!)))
    for (const [event, ids] of byEvent(sent.filter((delivery) => delivery.claimedBy === worker)))
      await tx
        .update(deliveries)
        .set({ ...over, attempts: sql`${attempts} + 1` })
        .where(
          and(
            ...[eq(eventId, event), inArray(subscriberId, ids)],
            ...[eq(state, 'sending'), eq(claimedBy, worker)],
          ),
        );
}

/** @returns false when it is no longer this worker's. */
async function put(tx: Tx, delivery: Claimed, values: Partial<Claimed>): Promise<boolean> {
  const rows = await tx
    .update(deliveries)
    .set({ ...values, claimedBy: null, leaseUntil: null })
    .where(
      and(
        isDelivery(delivery),
        eq(deliveries.state, 'sending'),
        eq(deliveries.claimedBy, delivery.claimedBy!),
      ),
    )
    .returning({ eventId: deliveries.eventId });
  return rows.length > 0;
}

async function firstFailure(tx: Tx, delivery: Claimed): Promise<Instant | null> {
  const [first] = await tx
    .select({ at: min(failedAttempts.at) })
    .from(failedAttempts)
    .where(isAttemptAt(delivery));
  return first?.at == null ? null : (Number(first.at) as Instant);
}

/** A webhook may be down for a while; one that fails that often within an hour is given up until its owner looks at it. */
async function failsTooOften(tx: Tx, { channel, subscriberId }: Claimed): Promise<boolean> {
  if (channel !== 'webhook') return false;
  const [found] = await tx
    .select({ failures: count() })
    .from(failedAttempts)
    .where(and(eq(failedAttempts.subscriberId, subscriberId), gt(failedAttempts.at, plus(tx.now, -HOUR))));
  return (found?.failures ?? 0) >= MOST_FAILURES;
}
