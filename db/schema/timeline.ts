import type { Kit } from '#db/kit/sqlite.ts';
import { ENTRY_KINDS } from '#lib/domain/timeline-entry.ts';
import { among } from './among.ts';
import type { defineIncidents } from './incident.ts';

/**
 * What happened when, as staff tell it in the postmortem of one incident. Readers see the copy of its public entries that
 * was taken when the postmortem was published. Written by the timeline verbs; read by its screen, and copied by
 * `publish-postmortem`.
 */
export const defineTimelineEntries = (kit: Kit, incidents: ReturnType<typeof defineIncidents>) =>
  kit.table(
    'timeline_entries',
    {
      id: kit.text().primaryKey(),
      incidentId: kit
        .text()
        .notNull()
        .references(() => incidents.id, { onDelete: 'cascade' }),
      at: kit.instant().notNull(),
      /** Null for a plain note. */
      kind: kit.oneOf(ENTRY_KINDS),
      /** Markdown, short. */
      words: kit.text().notNull(),
      isPublic: kit.boolean().notNull(),
      /**
       * The id of the update or note that it was made from, null where somebody wrote it. No reference: the entry stays
       * when that is deleted.
       */
      madeFrom: kit.text(),
      /** Deleted, without its words. Kept where it was made from something, which would else be made into one again. */
      deletedAt: kit.instant(),
      /** The order in which they were written down: it breaks ties of `at`. */
      position: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('timeline_entries_kind', `kind is null or ${among('kind', ENTRY_KINDS)}`),
      // the timeline of one incident
      kit.index('timeline_entries_incident').on(t.incidentId, t.at),
      // each update and each note makes one entry of a timeline, once
      kit.uniqueIndex('timeline_entries_made_from').on(t.incidentId, t.madeFrom),
    ],
  );
