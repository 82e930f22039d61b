import { users } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';

/** Makes people of `world.ts` members of the team, where they are named by more than their acts. They cannot sign in. */
export function joinTeam(...people: readonly Extract<Actor, { kind: 'user' }>[]): Promise<void> {
  return write({ kind: 'setup' }, async (tx) => {
    for (const { id, name, role } of people) {
      const times = { createdAt: tx.now, updatedAt: tx.now };
      const email = `${name.toLowerCase()}@example.com`;
      await tx.insert(users).values({ id, name, role, email, passwordHash: 'none', ...times });
      await tx.record({ type: 'user.added', subjectId: id, data: { name, role } });
    }
  });
}
