import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { users } from '#db/schema/index.ts';
import { hashPassword, isPassword } from '#lib/auth/password.ts';
import { invalid } from '#lib/errors.ts';
import { endSessions } from './revoke-other-sessions.ts';
import { newPassword } from './person.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const ChangePassword = z.object({
  current: z
    .string({ error: 'Enter your present password.' })
    .min(1, 'Enter your present password.')
    .max(1_000),
  next: newPassword,
  /** The session that stays: the one this comes from. */
  keepSessionId: z.string().max(40),
});

/** One's own. All other browsers are signed out, because somebody may have known the old one. */
export const changePassword = verb({
  act: 'self.change',
  schema: ChangePassword,
  async run(tx, { current, next, keepSessionId }) {
    const user = await userOrThrow(tx, selfOf(tx));
    if (!(await isPassword(current, user.passwordHash)))
      throw invalid('current', 'This is not your present password.');
    await tx
      .update(users)
      .set({ passwordHash: await hashPassword(next), updatedAt: tx.now, version: user.version + 1 })
      .where(eq(users.id, user.id));
    await endSessions(tx, user.id, keepSessionId);
    await tx.record({ type: 'user.password_changed', subjectId: user.id, data: { name: user.name } });
  },
});
