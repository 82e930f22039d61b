import { eq } from 'drizzle-orm';
import { keepBooks } from '#db/books.ts';
import { reader } from '#db/open.ts';
import { isLiveToken } from '#db/queries/token.ts';
import { tokens } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { tokenHash } from '#lib/id.ts';

export type TokenActor = Extract<Actor, { kind: 'token' }>;

/** Who comes with this token; null when it opens nothing (any more). Notes when it was last used, to the minute. */
export async function actorOfToken(token: string): Promise<TokenActor | null> {
  const [found] = await reader()
    .select({
      id: tokens.id,
      name: tokens.name,
      scopes: tokens.scopes,
      lastUsedAt: tokens.lastUsedAt,
    })
    .from(tokens)
    .where(isLiveToken(now(), eq(tokens.tokenHash, tokenHash(token))));
  if (!found) return null;
  const { id, name, scopes, lastUsedAt } = found;
  if (lastUsedAt === null || now() - lastUsedAt >= MINUTE)
    await keepBooks((tx) => tx.update(tokens).set({ lastUsedAt: tx.now }).where(eq(tokens.id, id)));
  return { kind: 'token', id, name, scopes };
}
