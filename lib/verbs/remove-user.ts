import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { sessions, users } from '#db/schema/index.ts';
import { id } from './fields.ts';
import { mustManage, mustNotBeLastOwner } from './team.ts';
import { verb } from './verb.ts';

export const RemoveUser = z.object({ userId: id });

/** Shuts somebody out at once. What they did stays, with their name. */
export const removeUser = verb({
  act: 'user.write',
  schema: RemoveUser,
  async run(tx, { userId }) {
    const user = await userOrThrow(tx, userId);
    mustManage(tx, user.role);
    await mustNotBeLastOwner(tx, user);
    await tx
      .update(users)
      .set({ removedAt: tx.now, updatedAt: tx.now, version: user.version + 1 })
      .where(eq(users.id, userId));
    await tx
      .update(sessions)
      .set({ revokedAt: tx.now })
      .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt)));
    await tx.record({ type: 'user.removed', subjectId: userId, data: { name: user.name } });
  },
});
