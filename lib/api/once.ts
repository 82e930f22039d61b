import { createHmac } from 'node:crypto';
import { and, eq, gte } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { keptSince } from '#db/once.ts';
import { reader } from '#db/open.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import type { StoredAnswer } from '#db/schema/token.ts';
import { now } from '#lib/clock.ts';
import type { TokenActor } from '#lib/auth/token.ts';
import type { Once } from '#lib/domain/actor.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { secret } from '#lib/secret.ts';
import { Malformed } from './malformed.ts';

/** @param key what the header `Idempotency-Key` says @param asked all that is asked for */
export function onceOf(key: string, asked: readonly string[]): Once {
  if (key.length > 255) throw new Malformed('An Idempotency-Key has at most 255 characters.');
  // Keyed: a request may hold an address or a password, which nobody is to guess from a copy of the database.
  const requestHash = createHmac('sha256', secret())
    .update(`candor request ${JSON.stringify(asked)}`)
    .digest('hex');
  return { key, requestHash, attempt: newId() };
}

const rowOf = (actor: TokenActor, { key }: Once) =>
  and(eq(idempotencyKeys.tokenId, actor.id), eq(idempotencyKeys.key, key));

/**
 * What was answered when the same was asked for before under its key; null when it was not done yet. A request that
 * was refused did nothing, and may be sent again under its key.
 * @throws Refusal `invalid` when the key stood for another request, `conflict` when that one's answer was never given
 */
export async function earlierAnswer(actor: TokenActor, once: Once): Promise<StoredAnswer | null> {
  const [row] = await reader()
    .select()
    .from(idempotencyKeys)
    .where(and(rowOf(actor, once), gte(idempotencyKeys.createdAt, keptSince(now()))));
  if (!row) return null;
  if (row.requestHash !== once.requestHash)
    throw invalid('Idempotency-Key', 'This key stands for another request.');
  if (row.answer === null)
    throw new Refusal('conflict', 'This was done, and its answer was lost: read what is there now.');
  return row.answer;
}

/** Keeps the answer of what was done under its key. */
export async function keepAnswer(actor: TokenActor, once: Once, answer: StoredAnswer): Promise<void> {
  await keepBooks((tx) =>
    tx
      .update(idempotencyKeys)
      .set({ answer })
      .where(and(rowOf(actor, once), eq(idempotencyKeys.attempt, once.attempt))),
  );
}
