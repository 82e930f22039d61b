import type { Kit } from '#db/kit/sqlite.ts';
import type { Scope } from '#lib/domain/scope.ts';
import type { defineUsers } from './user.ts';

/**
 * What programs prove themselves with. Only the SHA-256 of a token is kept: it is 256 bits of chance, so nothing slower
 * is needed. Revoked ones stay, because events name them. Written by the token verbs; `last_used_at` by each use.
 */
export const defineTokens = (kit: Kit, users: ReturnType<typeof defineUsers>) =>
  kit.table('tokens', {
    id: kit.text().primaryKey(),
    /** What uses it, in the words of who made it. */
    name: kit.text().notNull(),
    tokenHash: kit.text().notNull().unique(),
    scopes: kit.json<readonly Scope[]>().notNull(),
    /** Null for one that was made at the command line. */
    createdBy: kit.text().references(() => users.id),
    createdAt: kit.instant().notNull(),
    /** Null for one that works until it is revoked. */
    expiresAt: kit.instant(),
    /** To the minute. */
    lastUsedAt: kit.instant(),
    revokedAt: kit.instant(),
  });

/**
 * What was asked for with an `Idempotency-Key`. The row is written in the transaction of what it asked for, so that it
 * is there exactly when that was done; the answer follows. The clock takes away what is older than a day.
 */
export const defineIdempotencyKeys = (kit: Kit, tokens: ReturnType<typeof defineTokens>) =>
  kit.table(
    'idempotency_keys',
    {
      tokenId: kit
        .text()
        .notNull()
        .references(() => tokens.id),
      key: kit.text().notNull(),
      requestHash: kit.text().notNull(),
      attempt: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      /** Null while it was not answered: what was done is done, but nobody was told so. */
      answer: kit.json<StoredAnswer>(),
    },
    (t) => [kit.primaryKey({ columns: [t.tokenId, t.key] })],
  );

export interface StoredAnswer {
  readonly status: number;
  readonly body: unknown;
}
