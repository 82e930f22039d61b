import { z } from 'zod';
import { invitations } from '#db/schema/index.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { newId, newToken, tokenHash } from '#lib/id.ts';
import { line } from './fields.ts';
import { role } from './person.ts';
import { mustManage, selfOf } from './team.ts';
import { verb } from './verb.ts';

export const INVITATION_DAYS = 7;

export const InviteUser = z.object({
  role,
  /** Who it is for, so that the list of open invitations says something. */
  note: line('Say who it is for.', 100),
});

/** @returns the token of the link. It is nowhere else: only its hash is stored. */
export const inviteUser = verb({
  act: 'user.write',
  schema: InviteUser,
  async run(tx, { role, note }) {
    mustManage(tx, role);
    const token = newToken();
    const id = newId();
    await tx.insert(invitations).values({
      id,
      tokenHash: tokenHash(token),
      role,
      note,
      invitedBy: selfOf(tx),
      createdAt: tx.now,
      expiresAt: plus(tx.now, INVITATION_DAYS * 24 * HOUR),
    });
    await tx.record({ type: 'user.invited', subjectId: id, data: { name: note, role } });
    return { invitationId: id, token };
  },
});
