import { and, eq, gt, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const RevokeOtherSessions = z.object({ keepSessionId: z.string().max(40) });

/** Signs out all browsers of the person but one. */
export const revokeOtherSessions = verb({
  act: 'self.change',
  schema: RevokeOtherSessions,
  async run(tx, { keepSessionId }) {
    const userId = selfOf(tx);
    const ended = await endSessions(tx, userId, keepSessionId);
    if (ended > 0) await tx.record({ type: 'session.revoked', subjectId: userId, data: { sessions: ended } });
    return { ended };
  },
});

/** @returns how many were live until now. */
export async function endSessions(tx: Tx, userId: string, keepSessionId: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: tx.now })
    .where(
      and(
        eq(sessions.userId, userId),
        ne(sessions.id, keepSessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, tx.now),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}
