import { users } from '#db/schema/index.ts';
import { write } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';

type Person = Extract<Actor, { kind: 'user' }>;

/** Makes people of the tests somebody whom rows can name. Nobody signs in as them. */
export function onTheTeam(...people: readonly Person[]): Promise<void> {
  return write({ kind: 'setup' }, async (tx) => {
    for (const { id, name, role } of people) {
      const times = { createdAt: tx.now, updatedAt: tx.now };
      const email = `${name.toLowerCase()}-${id}@example.com`;
      await tx.insert(users).values({ id, name, role, email, passwordHash: 'none', ...times });
      await tx.record({ type: 'user.added', subjectId: id });
    }
  });
}
