import { and, eq, gt, isNull, type SQL } from 'drizzle-orm';
import { invitations } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** Neither used nor revoked nor too old. */
export function isOpenInvitation(now: Instant, ...also: SQL[]): SQL | undefined {
  return and(
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
    ...also,
  );
}

export const withTokenHash = (hash: string): SQL => eq(invitations.tokenHash, hash);
export const withInvitationId = (id: string): SQL => eq(invitations.id, id);
