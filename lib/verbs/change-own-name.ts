import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { users } from '#db/schema/index.ts';
import { personName } from './person.ts';
import { selfOf } from './team.ts';
import { verb } from './verb.ts';

export const ChangeOwnName = z.object({ name: personName });

export const changeOwnName = verb({
  act: 'self.change',
  schema: ChangeOwnName,
  async run(tx, { name }) {
    const user = await userOrThrow(tx, selfOf(tx));
    if (user.name === name) return;
    await tx
      .update(users)
      .set({ name, updatedAt: tx.now, version: user.version + 1 })
      .where(eq(users.id, user.id));
    await tx.record({ type: 'user.changed', subjectId: user.id, data: { name, formerName: user.name } });
  },
});
