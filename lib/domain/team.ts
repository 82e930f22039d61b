import type { Role } from './role.ts';

/** Owners may do everything with everybody; admins leave owners alone, and make none. */
export function mayManage(actor: Role, target: Role): boolean {
  return actor === 'owner' || (actor === 'admin' && target !== 'owner');
}

/** Which roles somebody may give. */
export function rolesToGive(actor: Role, roles: readonly Role[]): Role[] {
  return roles.filter((role) => mayManage(actor, role));
}
