import { z } from 'zod';
import { userOrThrow } from '#db/queries/user.ts';
import { write } from '#db/write.ts';
import { flag } from '#lib/api/fields.ts';
import { operation } from '#lib/api/operation.ts';
import type { Role } from '#lib/domain/role.ts';
import { invalid } from '#lib/errors.ts';
import { changeUser } from '#lib/verbs/change-user.ts';
import { personThere } from './people.ts';

const PERMISSIONS = '/organizations/{organization_id}/permissions/{user_id}';
const tag = 'permissions';
const scopes = ['admin'] as const;

const Held = z.object({
  page_id: z.string(),
  page_configuration: z.boolean(),
  incident_manager: z.boolean(),
  maintenance_manager: z.boolean(),
});

/** Statuspage's schema puts it under `data`, and its own example does not: clients of either find it. */
const Permissions = z
  .object({
    data: z.object({ user_id: z.string(), pages: z.array(Held) }),
    user_id: z.string(),
    pages: z.array(Held),
  })
  .meta({ id: 'Permissions' });

/**
 * Statuspage's three permissions, as our roles have them. Whoever writes incidents here writes maintenances too; admins
 * configure the page; owners do, and no token makes one or unmakes one.
 */
const HELD = {
  owner: { page_configuration: true, incident_manager: true, maintenance_manager: true },
  admin: { page_configuration: true, incident_manager: true, maintenance_manager: true },
  editor: { page_configuration: false, incident_manager: true, maintenance_manager: true },
  viewer: { page_configuration: false, incident_manager: false, maintenance_manager: false },
} as const satisfies Record<Role, Omit<z.input<typeof Held>, 'page_id'>>;

const Wanted = z.object({
  page_configuration: flag.default(false),
  incident_manager: flag.default(false),
  maintenance_manager: flag.default(false),
});

function roleOf({
  page_configuration,
  incident_manager,
  maintenance_manager,
}: z.output<typeof Wanted>): Role {
  if (page_configuration) return 'admin';
  return incident_manager || maintenance_manager ? 'editor' : 'viewer';
}

async function answered(pageId: string, userId: string): Promise<z.input<typeof Permissions>> {
  const { id, role } = await personThere(userId);
  const pages = [{ page_id: pageId, ...HELD[role] }];
  return { data: { user_id: id, pages }, user_id: id, pages };
}

export const PERMISSION_OPERATIONS = [
  operation({
    id: 'getPermissions',
    ...{ methods: ['GET'], path: PERMISSIONS, tag, scopes },
    summary: 'Get what somebody may do: owners and admins all of it, editors all but configure the page',
    ...{ status: 200, answer: Permissions },
    run: ({ params }) => answered(params.organization_id!, params.user_id!),
  }),
  operation({
    id: 'updatePermissions',
    ...{ methods: ['PUT'], path: PERMISSIONS, tag, scopes },
    summary: 'Make somebody an admin (page configuration), an editor (incidents or maintenances) or a viewer',
    // Pages that are not here are ignored, whatever is said of them.
    body: { schema: z.object({ pages: z.record(z.string(), z.unknown(), 'This is missing.') }) },
    ...{ status: 200, answer: Permissions },
    run: async ({ actor, params, body: { pages } }) => {
      const [pageId, userId] = [params.organization_id!, params.user_id!];
      // Without this page they would lose access, which is to be removed: that is asked for by its own name.
      if (!Object.hasOwn(pages, pageId))
        throw invalid('pages', 'Say what they may do on this page. To shut somebody out, delete the user.');
      const wanted = Wanted.safeParse(pages[pageId]);
      if (!wanted.success) throw invalid('pages', 'Each permission is true or false.');
      await write(actor, async (tx) => {
        const { version } = await userOrThrow(tx, userId);
        await changeUser.within(tx, { userId, version, role: roleOf(wanted.data) });
      });
      return answered(pageId, userId);
    },
  }),
];
