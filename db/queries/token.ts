import { and, eq, gt, isNull, or, type SQL } from 'drizzle-orm';
import { tokens } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Neither revoked nor too old. */
export function isLiveToken(now: Instant, ...also: SQL[]): SQL | undefined {
  return and(isNull(tokens.revokedAt), or(isNull(tokens.expiresAt), gt(tokens.expiresAt, now)), ...also);
}

export const withTokenId = (id: string): SQL => eq(tokens.id, id);
