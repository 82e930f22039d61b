import { and, eq } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { notices } from '#db/schema/index.ts';
import type { Outcome } from '#lib/channels/channel.ts';
import { nextAttempt } from '#lib/domain/back-off.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ClaimedNotice } from './claim-notices.ts';

/** `withdrawn`: there is nothing to say any more, or nobody who wants to hear it. */
export type NoticeOutcome = Outcome | { readonly kind: 'withdrawn' };

/** Writes down how an attempt ended. What this worker no longer holds, because its lease ran out, is not its to settle. */
export function settleNotice(
  notice: ClaimedNotice,
  outcome: NoticeOutcome,
  chance = Math.random,
): Promise<void> {
  return keepBooks(async (tx) => {
    await tx
      .update(notices)
      .set({ claimedBy: null, leaseUntil: null, ...after(notice, outcome, tx.now, chance()) })
      .where(
        and(
          eq(notices.id, notice.id),
          eq(notices.state, 'sending'),
          eq(notices.claimedBy, notice.claimedBy!),
        ),
      );
  });
}

function after(
  notice: ClaimedNotice,
  outcome: NoticeOutcome,
  now: Instant,
  chance: number,
): Partial<ClaimedNotice> {
  const attempts = notice.attempts + 1;
  switch (outcome.kind) {
    case 'sent':
      return { state: 'sent', attempts, settledAt: now, reason: null };
    case 'withdrawn':
      return { state: 'withdrawn', settledAt: now };
    case 'permanent':
    case 'refused':
      return { state: 'failed', attempts, settledAt: now, reason: outcome.reason };
    // Nobody's fault, so no attempt is counted; the lane rests.
    case 'unavailable':
      return { state: 'waiting', reason: outcome.reason };
    case 'temporary': {
      const { reason } = outcome;
      const dueAt = nextAttempt(attempts, notice.meantAt, now, chance);
      return dueAt === null
        ? { state: 'failed', attempts, settledAt: now, reason }
        : { state: 'waiting', attempts, dueAt, reason };
    }
  }
}
