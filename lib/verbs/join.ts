import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isOpenInvitation, withTokenHash } from '#db/queries/invitation.ts';
import { invitations, users } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { newId, tokenHash } from '#lib/id.ts';
import { email, newPassword, personName } from './person.ts';
import { verb } from './verb.ts';

export const Join = z.object({
  token: z.string().max(200),
  name: personName,
  email,
  password: newPassword,
});

/** Follows an invitation, which is used up by it. */
export const join = verb({
  act: 'user.join',
  schema: Join,
  async run(tx, { token, name, email, password }) {
    const [invitation] = await tx
      .update(invitations)
      .set({ acceptedAt: tx.now })
      .where(isOpenInvitation(tx.now, withTokenHash(tokenHash(token))))
      .returning({ role: invitations.role });
    if (!invitation)
      throw new Refusal(
        'forbidden',
        'This invitation has been used, revoked, or is too old. Ask for a new one.',
      );
    const { role } = invitation;
    const userId = await addOrReturn(tx, { name, email, role, passwordHash: await hashPassword(password) });
    await tx.record({ type: 'user.added', subjectId: userId, data: { name, role } });
    return { userId };
  },
});

/** Who was removed and is invited again comes back as the same person, so that their past stays theirs. */
async function addOrReturn(
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
