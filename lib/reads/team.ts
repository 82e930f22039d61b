import { asc, desc, eq, isNull } from 'drizzle-orm';
import { isOpenInvitation, withTokenHash } from '#db/queries/invitation.ts';
import { reader } from '#db/open.ts';
import { invitations, users } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { ROLES } from '#lib/domain/role.ts';
import { tokenHash } from '#lib/id.ts';

/** Everybody who may sign in, those with the most say first. */
export async function team() {
  const people = await reader()
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      version: users.version,
      createdAt: users.createdAt,
      updatedAt: users.updatedAt,
    })
    .from(users)
    .where(isNull(users.removedAt))
    .orderBy(asc(users.name));
  return people.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/** Those whose links still work. */
export async function openInvitations() {
  return reader()
    .select({
      id: invitations.id,
      note: invitations.note,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
      invitedBy: users.name,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(isOpenInvitation(now()))
    .orderBy(desc(invitations.createdAt));
}

/** The invitation behind a link, undefined when it does not work (any more). */
export async function invitationOf(token: string) {
  const [found] = await reader()
    .select({ role: invitations.role, invitedBy: users.name })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(isOpenInvitation(now(), withTokenHash(tokenHash(token))));
  return found;
}
