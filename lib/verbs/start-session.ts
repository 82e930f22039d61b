import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '#db/schema/index.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { Refusal } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { verb } from './verb.ts';

export const SESSION_DAYS = 30;

export const StartSession = z.object({
  /** The browser as it names itself. */
  device: z.string().transform((text) => text.slice(0, 300)),
});

/** A signed-in browser. Whoever calls this has checked the password. */
export const startSession = verb({
  act: 'self.change',
  schema: StartSession,
  async run(tx, { device }) {
    if (tx.actor.kind !== 'user') throw new Refusal('forbidden', 'Only people have sessions.');
    const userId = tx.actor.id;
    // Long over: nobody needs them in the list.
    await tx
      .delete(sessions)
      .where(
        and(eq(sessions.userId, userId), lt(sessions.expiresAt, plus(tx.now, -SESSION_DAYS * 24 * HOUR))),
      );
    const sessionId = newId();
    await tx.insert(sessions).values({
      id: sessionId,
      userId,
      device,
      createdAt: tx.now,
      expiresAt: plus(tx.now, SESSION_DAYS * 24 * HOUR),
    });
    await tx.record({ type: 'session.started', subjectId: userId, data: { sessionId } });
    return { sessionId };
  },
});
