import { countOwners, type StoredUser } from '#db/queries/user.ts';
import type { Tx } from '#db/write.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/role.ts';
import { isInScope } from '#lib/domain/scope.ts';
import { mayManage } from '#lib/domain/team.ts';
import { Refusal } from '#lib/errors.ts';

/** @throws Refusal `forbidden` when this actor has no say over people of that role. */
export function mustManage(tx: Tx, target: Role): void {
  const standing = standingOf(tx.actor);
  if (standing === null || !mayManage(standing, target))
    throw new Refusal('forbidden', 'Only an owner can do this with owners.');
}

/** As whom somebody has a say over people. A token is at most an admin, whoever made it: it has none over owners. */
function standingOf(actor: Actor): Role | null {
  if (actor.kind === 'user') return actor.role;
  return actor.kind === 'token' && isInScope(actor.scopes, ['admin']) ? 'admin' : null;
}

/** A page without an owner could never get one again. */
export async function mustNotBeLastOwner(tx: Tx, user: StoredUser): Promise<void> {
  if (user.role === 'owner' && (await countOwners(tx)) < 2)
    throw new Refusal('forbidden', `${user.name} is the only owner. Make somebody else an owner first.`);
}

/** The id of the person who acts. */
export function selfOf(tx: Tx): string {
  if (tx.actor.kind !== 'user') throw new Refusal('forbidden', 'Only people have an account.');
  return tx.actor.id;
}
