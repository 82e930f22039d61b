import type { Kit } from '#db/kit/sqlite.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { among } from './among.ts';

/** A heading over components, one level deep. Written by the group verbs; read by the page and the staff screens. */
export const defineComponentGroups = (kit: Kit) =>
  kit.table('component_groups', {
    id: kit.text().primaryKey(),
    name: kit.text().notNull(),
    description: kit.text(),
    /** Rank on the whole page, groups and components without a group together. */
    position: kit.integer().notNull(),
    /** Its place among those of one rank, as its source lists them. Only imports set it. */
    listed: kit.integer().notNull().default(0),
    createdAt: kit.instant().notNull(),
    updatedAt: kit.instant().notNull(),
    removedAt: kit.instant(),
    version: kit.integer().notNull().default(1),
  });

/**
 * What is monitored. Removed ones stay, because incidents of the past name them; `removed_at` hides them.
 * Written by the component verbs. `status` is the component's own, the last row of `component_statuses`; what is
 * shown is the worst of it and of what open incidents and running maintenances say (`lib/domain/shown-status.ts`).
 */
export const defineComponents = (kit: Kit, groups: ReturnType<typeof defineComponentGroups>) =>
  kit.table(
    'components',
    {
      id: kit.text().primaryKey(),
      groupId: kit.text().references(() => groups.id),
      name: kit.text().notNull(),
      description: kit.text(),
      status: kit.oneOf(COMPONENT_STATUSES).notNull(),
      /** Rank within the group, or on the page for a component without one. */
      position: kit.integer().notNull(),
      /** Its place among those of one rank, as its source lists them. Only imports set it. */
      listed: kit.integer().notNull().default(0),
      showUptime: kit.boolean().notNull().default(true),
      onlyShowIfDegraded: kit.boolean().notNull().default(false),
      /** Uptime counts from the beginning of this day in the page's zone; before it there is no data. */
      startDate: kit.day().notNull(),
      /** Whether somebody named that day. Else it is the day it was made, and programs are told of none. */
      startDateGiven: kit.boolean().notNull().default(true),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      removedAt: kit.instant(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('components_status', among('status', COMPONENT_STATUSES)),
      // the components of one group
      kit.index('components_group').on(t.groupId),
    ],
  );

/**
 * Append-only: each change of a component's own status. Never updated, never deleted; uptime is computed from it
 * together with the updates of incidents and maintenances.
 * Written by `add-component`, `set-component-status` and imports. Read by uptime.
 */
export const defineComponentStatuses = (kit: Kit, components: ReturnType<typeof defineComponents>) =>
  kit.table(
    'component_statuses',
    {
      id: kit.serial(),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id),
      status: kit.oneOf(COMPONENT_STATUSES).notNull(),
      at: kit.instant().notNull(),
    },
    (t) => [
      kit.check('component_statuses_status', among('status', COMPONENT_STATUSES)),
      // uptime: the changes of one component in order
      kit.index('component_statuses_component_at').on(t.componentId, t.at),
    ],
  );
