import { eq } from 'drizzle-orm';
import { users } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { invalid } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';

/** Who was removed and is invited again comes back as the same person, so that their past stays theirs. */
export async function addOrReturn(
  tx: Tx,
  person: Pick<typeof users.$inferInsert, 'name' | 'email' | 'role' | 'passwordHash'>,
): Promise<string> {
  const [known] = await tx.select().from(users).where(eq(users.email, person.email));
  if (known && known.removedAt === null)
    throw invalid('email', 'Somebody with this address is in the team already.');
  if (known) {
    await tx
      .update(users)
      .set({ ...person, removedAt: null, updatedAt: tx.now, version: known.version + 1 })
      .where(eq(users.id, known.id));
    return known.id;
  }
  const id = newId();
  await tx.insert(users).values({ id, ...person, createdAt: tx.now, updatedAt: tx.now });
  return id;
}
