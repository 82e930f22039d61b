import { desc, eq } from 'drizzle-orm';
import { isLiveToken } from '#db/queries/token.ts';
import { reader } from '#db/open.ts';
import { tokens, users } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';

/** The tokens that work, the newest first. */
export async function liveTokens() {
  return reader()
    .select({
      id: tokens.id,
      name: tokens.name,
      scopes: tokens.scopes,
      /** Null for one that was made at the command line. */
      createdBy: users.name,
      createdAt: tokens.createdAt,
      expiresAt: tokens.expiresAt,
      lastUsedAt: tokens.lastUsedAt,
    })
    .from(tokens)
    .leftJoin(users, eq(users.id, tokens.createdBy))
    .where(isLiveToken(now()))
    .orderBy(desc(tokens.createdAt));
}
