import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '#db/schema/index.ts';
import { notFound, Refusal } from '#lib/errors.ts';
import { id } from './fields.ts';
import { verb } from './verb.ts';

export const RevokeSession = z.object({ sessionId: id });

/** Ends one of one's own sessions, at its next request. */
export const revokeSession = verb({
  act: 'self.change',
  schema: RevokeSession,
  async run(tx, { sessionId }) {
    if (tx.actor.kind !== 'user') throw new Refusal('forbidden', 'Only people have sessions.');
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: tx.now })
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, tx.actor.id), isNull(sessions.revokedAt)))
      .returning({ id: sessions.id });
    if (ended.length === 0) throw notFound('session');
    await tx.record({ type: 'session.revoked', subjectId: tx.actor.id, data: { sessionId } });
  },
});
