import { z } from 'zod';
import { isOpenInvitation, withTokenHash } from '#db/queries/invitation.ts';
import { invitations } from '#db/schema/index.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { Refusal } from '#lib/errors.ts';
import { tokenHash } from '#lib/id.ts';
import { addOrReturn } from './add-or-return.ts';
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
