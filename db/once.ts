import { and, eq, lt, ne } from 'drizzle-orm';
import { HOUR, type Instant, plus } from '#lib/domain/instant.ts';
import { Refusal } from '#lib/errors.ts';
import { keepBooks } from './books.ts';
import type { Database } from './open.ts';
import { idempotencyKeys } from './schema/index.ts';
import type { Tx } from './write.ts';

/** How long a request may be repeated under its key. */
const KEPT = 24 * HOUR;

/** Keys from before this instant stand for nothing any more. */
export const keptSince = (now: Instant): Instant => plus(now, -KEPT);

/**
 * In the transaction of what was asked for with an `Idempotency-Key`: that it is done now. A request of several
 * transactions is done with the first.
 * @throws Refusal `conflict` when the same request, sent twice at once, was done meanwhile: then nothing is written.
 */
export async function claimOnce(tx: Database & Pick<Tx, 'now' | 'actor'>): Promise<void> {
  if (tx.actor.kind !== 'token' || !tx.actor.once) return;
  const { id: tokenId } = tx.actor;
  const { key, requestHash, attempt } = tx.actor.once;
  const sameKey = and(eq(idempotencyKeys.tokenId, tokenId), eq(idempotencyKeys.key, key));
  await tx.delete(idempotencyKeys).where(and(sameKey, lt(idempotencyKeys.createdAt, keptSince(tx.now))));
  const claimed = await tx
    .insert(idempotencyKeys)
    .values({ tokenId, key, requestHash, attempt, createdAt: tx.now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (claimed.length > 0) return;
  const [other] = await tx
    .select({ key: idempotencyKeys.key })
    .from(idempotencyKeys)
    .where(and(sameKey, ne(idempotencyKeys.attempt, attempt)));
  if (other) throw new Refusal('conflict', 'This request was done while it was sent again: ask once more.');
}

/** Answers are kept no longer than they are of use: those about subscribers hold addresses. */
export async function forgetOldKeys(): Promise<void> {
  await keepBooks((tx) => tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, keptSince(tx.now))));
}
