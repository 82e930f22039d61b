import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '#db/schema/index.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { invalid } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { email } from './person.ts';
import { endSessions } from './revoke-other-sessions.ts';
import { verb } from './verb.ts';

export const ResetPassword = z.object({ email });

/** For whoever holds the machine: the way back in for an owner who has forgotten theirs. */
export const resetPassword = verb({
  act: 'user.reset',
  schema: ResetPassword,
  async run(tx, { email }) {
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.email, email), isNull(users.removedAt)));
    if (!user) throw invalid('email', 'Nobody of the team has this address.');
    const password = `${newId()}-${newId()}`;
    await tx
      .update(users)
      .set({ passwordHash: await hashPassword(password), updatedAt: tx.now, version: user.version + 1 })
      .where(eq(users.id, user.id));
    await endSessions(tx, user.id, '');
    const data = { name: user.name, reset: true };
    await tx.record({ type: 'user.password_changed', subjectId: user.id, data });
    return { name: user.name, password };
  },
});
