import { and, eq, gt, isNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { sessions, users } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import type { Role } from '#lib/domain/role.ts';

export interface LiveSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
}

/** Who a session belongs to; null once it was revoked, has expired, or its user was removed. */
export async function liveSession(sessionId: string): Promise<LiveSession | null> {
  const [found] = await reader()
    .select({ sessionId: sessions.id, userId: users.id, name: users.name, role: users.role })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now()),
        isNull(users.removedAt),
      ),
    );
  return found ?? null;
}
