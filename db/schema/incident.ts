import type { Kit } from '#db/kit/sqlite.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { among } from './among.ts';
import type { defineUsers } from './user.ts';

/**
 * One incident. `status`, `impact` and the four instants are a stored copy of `deriveIncident(updates)`, written in the same
 * transaction as the update that moved them; a test holds them to the function.
 * Written by the incident verbs and imports. Read by the page, history, feeds and staff screens.
 */
export const defineIncidents = (kit: Kit, users: ReturnType<typeof defineUsers>) =>
  kit.table(
    'incidents',
    {
      id: kit.text().primaryKey(),
      name: kit.text().notNull(),
      status: kit.oneOf(INCIDENT_STATUSES).notNull(),
      impact: kit.oneOf(IMPACTS).notNull(),
      impactOverride: kit.oneOf(IMPACTS),
      startedAt: kit.instant().notNull(),
      monitoringAt: kit.instant(),
      resolvedAt: kit.instant(),
      /**
       * Only imports set it: the source no longer listed the incident as open, but the update that resolved it was
       * not recorded. This is the last moment at which it is known to have been open, and it counts until then. Its
       * status stays what its last update says.
       */
      closedAt: kit.instant(),
      /** Entered after the fact: told to nobody. */
      backfilled: kit.boolean().notNull().default(false),
      /** A short address of the source, kept by imports. */
      shortlink: kit.text(),
      /** When programs at the source remind its staff to post, in their words. Nobody is reminded here. */
      reminderIntervals: kit.text(),
      /** Only imports unset it: what they read was written before programs were told of reminders. */
      tellsReminders: kit.boolean().notNull().default(true),
      /** Only imports set it: programs read the impact of a maintenance at the source. Here it is "none". */
      tellsMaintenance: kit.boolean().notNull().default(false),
      /** Ids of its components as its source lists them; those that are named later follow. Only imports set it. */
      componentOrder: kit.json<readonly string[]>().notNull().default([]),
      /** Who leads the work on it, and who speaks of it. Staff alone see them; who left the team counts as nobody. */
      commanderId: kit.text().references(() => users.id),
      communicationsId: kit.text().references(() => users.id),
      /** What programs keep with it, as they gave it. */
      metadata: kit.json<Readonly<Record<string, unknown>>>().notNull().default({}),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('incidents_status', among('status', INCIDENT_STATUSES)),
      kit.check('incidents_impact', among('impact', IMPACTS)),
      kit.check(
        'incidents_impact_override',
        `impact_override is null or ${among('impact_override', IMPACTS)}`,
      ),
      // open incidents: resolved_at is null and closed_at is null
      kit.index('incidents_open').on(t.resolvedAt, t.closedAt),
      // history by month, and what overlaps a window
      kit.index('incidents_started').on(t.startedAt),
    ],
  );
