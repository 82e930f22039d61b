import type { Kit } from '#db/kit/sqlite.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { among } from './among.ts';
import type { defineComponents } from './component.ts';

/**
 * One window of scheduled maintenance. `status`, `started_at` and `completed_at` are a stored copy of
 * `deriveMaintenance(updates)`. Written by the maintenance verbs, the clock and imports; read by the page and staff screens.
 */
export const defineMaintenances = (kit: Kit) =>
  kit.table(
    'maintenances',
    {
      id: kit.text().primaryKey(),
      name: kit.text().notNull(),
      status: kit.oneOf(MAINTENANCE_STATUSES).notNull(),
      scheduledFor: kit.instant().notNull(),
      scheduledUntil: kit.instant().notNull(),
      /** The clock starts it at `scheduled_for`. */
      autoStart: kit.boolean().notNull(),
      /** The clock completes it at `scheduled_until`. */
      autoComplete: kit.boolean().notNull(),
      /** Whether subscribers are told when the clock starts it, and when the clock completes it. */
      tellStart: kit.boolean().notNull().default(true),
      tellEnd: kit.boolean().notNull().default(true),
      /** Subscribers are told again an hour before `scheduled_for`. */
      remind: kit.boolean().notNull().default(false),
      /** When they were, or were told of its window so late that nothing was left to remind of. */
      remindedAt: kit.instant(),
      startedAt: kit.instant(),
      /** When it was completed or cancelled. */
      endedAt: kit.instant(),
      /** Only imports set it: over at the source, by an update that was not recorded. See incidents. */
      closedAt: kit.instant(),
      shortlink: kit.text(),
      /** When it was planned, where its source keeps that apart from when it was made. Only imports set it. */
      plannedAt: kit.instant(),
      /** Ids of its components as its source lists them; those that are named later follow. Only imports set it. */
      componentOrder: kit.json<readonly string[]>().notNull().default([]),
      /** What programs keep with it, as they gave it. */
      metadata: kit.json<Readonly<Record<string, unknown>>>().notNull().default({}),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('maintenances_status', among('status', MAINTENANCE_STATUSES)),
      kit.check('maintenances_window', 'scheduled_until > scheduled_for'),
      // the clock: what is due to start or to end
      kit.index('maintenances_due').on(t.status, t.scheduledFor),
      // history by month, and what overlaps a window
      kit.index('maintenances_scheduled').on(t.scheduledFor),
    ],
  );

/** Which components a maintenance is planned for. What they really were is said by its updates. */
export const defineMaintenanceComponents = (
  kit: Kit,
  maintenances: ReturnType<typeof defineMaintenances>,
  components: ReturnType<typeof defineComponents>,
) =>
  kit.table(
    'maintenance_components',
    {
      maintenanceId: kit
        .text()
        .notNull()
        .references(() => maintenances.id, { onDelete: 'cascade' }),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id),
    },
    (t) => [
      kit.primaryKey({ columns: [t.maintenanceId, t.componentId] }),
      // the maintenances of one component
      kit.index('maintenance_components_component').on(t.componentId),
    ],
  );
