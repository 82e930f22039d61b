import type { Kit } from '#db/kit/sqlite.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import type { StepWords } from '#lib/domain/maintenance.ts';
import type { defineComponents } from './component.ts';

/**
 * Maintenance that repeats: a plan and a rule. The clock makes ordinary maintenances of it, some weeks ahead; what was moved or
 * cancelled by hand is one of these. Written by the series verbs. Read by the clock and the staff screens.
 */
export const defineMaintenanceSeries = (kit: Kit) =>
  kit.table(
    'maintenance_series',
    {
      id: kit.text().primaryKey(),
      name: kit.text().notNull(),
      /** What each occurrence says when it is planned. Markdown, as typed. */
      body: kit.text().notNull(),
      /** RFC 5545, without `RRULE:`. */
      rule: kit.text().notNull(),
      /** When the first begins, `YYYY-MM-DDTHH:mm` on the clock of `zone`. */
      startsAt: kit.text().notNull(),
      /** The IANA name. That of the page may change, and this stays. */
      zone: kit.text().notNull(),
      /** How long each lasts. */
      minutes: kit.integer().notNull(),
      /** As in `maintenances`. */
      during: kit.oneOf(COMPONENT_STATUSES).notNull().default('under_maintenance'),
      autoStart: kit.boolean().notNull(),
      autoComplete: kit.boolean().notNull(),
      verifyMinutes: kit.integer().notNull().default(0),
      tellStart: kit.boolean().notNull().default(true),
      tellVerify: kit.boolean().notNull().default(true),
      tellEnd: kit.boolean().notNull().default(true),
      stepWords: kit.json<StepWords>().notNull().default({}),
      remindBefore: kit.json<readonly number[]>().notNull().default([]),
      /** Whether subscribers are told of each date when the clock plans it. */
      announce: kit.boolean().notNull(),
      /** Dates that never become a maintenance, or whose maintenance was deleted: as the rule gives them. */
      skipped: kit.json<readonly string[]>().notNull().default([]),
      /** When it was ended: nothing is planned of it any more. */
      endedAt: kit.instant(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('maintenance_series_minutes', 'minutes > 0')],
  );

/** Which components a series is planned for. One that was removed from the page is passed over. */
export const defineMaintenanceSeriesComponents = (
  kit: Kit,
  series: ReturnType<typeof defineMaintenanceSeries>,
  components: ReturnType<typeof defineComponents>,
) =>
  kit.table(
    'maintenance_series_components',
    {
      seriesId: kit
        .text()
        .notNull()
        .references(() => series.id, { onDelete: 'cascade' }),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id),
    },
    (t) => [kit.primaryKey({ columns: [t.seriesId, t.componentId] })],
  );
