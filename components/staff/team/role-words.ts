import type { Role } from '#lib/domain/role.ts';

export const ROLE_WORDS = {
  owner: 'Owner',
  admin: 'Admin',
  editor: 'Editor',
  viewer: 'Viewer',
} as const satisfies Record<Role, string>;

export const ROLE_HINTS = {
  owner: 'Everything, other owners included.',
  admin: 'Everything but owners: components, settings, team.',
  editor: 'Incidents, maintenance, postmortems, and the status of components.',
  viewer: 'Reads these screens and changes nothing.',
} as const satisfies Record<Role, string>;

export function roleOptions(roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, label: ROLE_WORDS[role], hint: ROLE_HINTS[role] }));
}
