import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { users } from '#db/schema/index.ts';
import { conflict } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { role } from './person.ts';
import { mustManage, mustNotBeLastOwner } from './team.ts';
import { verb } from './verb.ts';

export const ChangeUser = z.object({ userId: id, version, role });

/** Gives somebody another role. It holds from their next request. */
export const changeUser = verb({
  act: 'user.write',
  schema: ChangeUser,
  async run(tx, { userId, version, role }) {
    const user = await userOrThrow(tx, userId);
    mustManage(tx, user.role);
    mustManage(tx, role);
    // Not the row itself: what a conflict carries is shown, and the row holds the password's hash.
    if (user.version !== version) throw conflict('person', { role: user.role, version: user.version });
    if (user.role === role) return { version };
    await mustNotBeLastOwner(tx, user);
    await tx
      .update(users)
      .set({ role, updatedAt: tx.now, version: version + 1 })
      .where(eq(users.id, userId));
    const data = { name: user.name, before: user.role, after: role };
    await tx.record({ type: 'user.changed', subjectId: userId, data });
    return { version: version + 1 };
  },
});
