import { z } from 'zod';
import { isOpenInvitation, withInvitationId } from '#db/queries/invitation.ts';
import { invitations } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';
import { id } from './fields.ts';
import { mustManage } from './team.ts';
import { verb } from './verb.ts';

export const RevokeInvitation = z.object({ invitationId: id });

/** Its link stops working. */
export const revokeInvitation = verb({
  act: 'user.write',
  schema: RevokeInvitation,
  async run(tx, { invitationId }) {
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: tx.now })
      .where(isOpenInvitation(tx.now, withInvitationId(invitationId)))
      .returning({ note: invitations.note, role: invitations.role });
    if (!revoked) throw notFound('open invitation');
    mustManage(tx, revoked.role);
    await tx.record({ type: 'invitation.revoked', subjectId: invitationId, data: { name: revoked.note } });
  },
});
