import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { sessions, users } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';

/** One's own account and where it is signed in, the newest first. */
export async function account(userId: string) {
  const db = reader();
  const [person] = await db
    .select({ name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(eq(users.id, userId));
  const live = await db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.createdAt));
  return { person: person!, sessions: live };
}
