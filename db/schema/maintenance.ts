import type { Kit } from '#db/kit/sqlite.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { MAINTENANCE_STATUSES, type StepWords } from '#lib/domain/maintenance.ts';
import { among } from './among.ts';
import type { defineComponents } from './component.ts';
import type { defineMaintenanceSeries } from './maintenance-series.ts';

/**
 * One window of scheduled maintenance. `status`, `started_at` and `completed_at` are a stored copy of
 * `deriveMaintenance(updates)`. Written by the maintenance verbs, the clock and imports; read by the page and staff screens.
 */
export const defineMaintenances = (kit: Kit, series: ReturnType<typeof defineMaintenanceSeries>) =>
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
      tellVerify: kit.boolean().notNull().default(true),
      /** The clock goes over to checking so many minutes before `scheduled_until`; never with 0. */
      verifyMinutes: kit.integer().notNull().default(0),
      /** What the clock says at each step, where that is not the standard words. */
      stepWords: kit.json<StepWords>().notNull().default({}),
      /** What its components are while it runs. */
      during: kit.oneOf(COMPONENT_STATUSES).notNull().default('under_maintenance'),
      /** How many hours before `scheduled_for` subscribers are told again, the first reminder first. */
      remindBefore: kit.json<readonly number[]>().notNull().default([]),
      /** When they were last, or were told of its window so late that nothing was left to remind of. */
      remindedAt: kit.instant(),
      /** When it was planned for its window: reminders that were due before are passed over. Null: they are not. */
      remindFrom: kit.instant(),
      /** The series that it is an occurrence of, and which: by what the rule gives, `YYYY-MM-DDTHH:mm` on the zone's clock. */
      seriesId: kit.text().references(() => series.id),
      occurrence: kit.text(),
      /** The version that its series last wrote. While it has this, and no word but the plan, it follows the series. */
      asPlanned: kit.integer(),
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
      // what was made of a series, and none of it twice
      kit.uniqueIndex('maintenances_occurrence').on(t.seriesId, t.occurrence),
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
