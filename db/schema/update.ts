import type { Kit } from '#db/kit/sqlite.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import type { Became } from '#lib/domain/update.ts';
import { among } from './among.ts';
import type { defineComponents } from './component.ts';
import type { defineIncidents } from './incident.ts';
import type { defineMaintenances } from './maintenance.ts';

/**
 * Incident updates, and those of maintenances: one dated, public entry of a timeline. Exactly one parent.
 * Written by the update verbs, the clock and imports. Read wherever a timeline is drawn.
 */
export const defineUpdates = (
  kit: Kit,
  incidents: ReturnType<typeof defineIncidents>,
  maintenances: ReturnType<typeof defineMaintenances>,
) =>
  kit.table(
    'updates',
    {
      id: kit.text().primaryKey(),
      incidentId: kit.text().references(() => incidents.id, { onDelete: 'cascade' }),
      maintenanceId: kit.text().references(() => maintenances.id, { onDelete: 'cascade' }),
      /** An incident's or a maintenance's status, by its parent. */
      status: kit.text().notNull(),
      /** Markdown, as typed. */
      body: kit.text().notNull(),
      displayAt: kit.instant().notNull(),
      /** "Next update by": promised to the reader. */
      nextUpdateBy: kit.instant(),
      /** Whether subscribers are told. */
      notify: kit.boolean().notNull(),
      /** Shown with an edited update; null while it was never edited. */
      editedAt: kit.instant(),
      /** The post on Twitter that went with it, and its words. Only imports set them. The number is above 2^53. */
      tweetId: kit.text(),
      customTweet: kit.text(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('updates_one_parent', '(incident_id is null) <> (maintenance_id is null)'),
      // the timeline of one incident, of one maintenance
      kit.index('updates_incident').on(t.incidentId, t.displayAt),
      kit.index('updates_maintenance').on(t.maintenanceId, t.displayAt),
    ],
  );

/** The status of each affected component at the moment of the update. Written and removed with it. */
export const defineUpdateComponents = (
  kit: Kit,
  updates: ReturnType<typeof defineUpdates>,
  components: ReturnType<typeof defineComponents>,
) =>
  kit.table(
    'update_components',
    {
      updateId: kit
        .text()
        .notNull()
        .references(() => updates.id, { onDelete: 'cascade' }),
      componentId: kit
        .text()
        .notNull()
        .references(() => components.id),
      status: kit.oneOf(COMPONENT_STATUSES).notNull(),
      /** What it was before, as the source tells it; null: what the update before said. Only imports set it. */
      oldStatus: kit.oneOf(COMPONENT_STATUSES),
      /** What it was set to at the source afterwards, without an update: that counts from then on. Only imports set it. */
      became: kit.json<Became>(),
      /** Its incident or maintenance is no longer about it at the source. Only imports set it. */
      takenOff: kit.boolean().notNull().default(false),
      /** The order in which they were named. */
      position: kit.integer().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.updateId, t.componentId] }),
      kit.check('update_components_status', among('status', COMPONENT_STATUSES)),
      // what ever befell one component
      kit.index('update_components_component').on(t.componentId),
    ],
  );

/** What an update said before it was edited. Append-only; written by `edit-update`, read by staff. */
export const defineUpdateRevisions = (kit: Kit, updates: ReturnType<typeof defineUpdates>) =>
  kit.table(
    'update_revisions',
    {
      updateId: kit
        .text()
        .notNull()
        .references(() => updates.id, { onDelete: 'cascade' }),
      version: kit.integer().notNull(),
      status: kit.text().notNull(),
      body: kit.text().notNull(),
      displayAt: kit.instant().notNull(),
      replacedAt: kit.instant().notNull(),
      /** The name of who replaced it, as it was then. */
      replacedBy: kit.text().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.updateId, t.version] })],
  );
