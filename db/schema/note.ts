import type { Kit } from '#db/kit/sqlite.ts';
import type { defineIncidents } from './incident.ts';
import type { defineUsers } from './user.ts';

/**
 * What staff tell each other while an incident goes on. No visitor and no program ever reads it: it is in no read model,
 * no feed, no document. Written by the note verbs. Read by the incident's room.
 */
export const defineIncidentNotes = (
  kit: Kit,
  incidents: ReturnType<typeof defineIncidents>,
  users: ReturnType<typeof defineUsers>,
) =>
  kit.table(
    'incident_notes',
    {
      id: kit.text().primaryKey(),
      incidentId: kit
        .text()
        .notNull()
        .references(() => incidents.id, { onDelete: 'cascade' }),
      authorId: kit
        .text()
        .notNull()
        .references(() => users.id),
      /** Markdown, as typed. */
      words: kit.text().notNull(),
      /** Two notes of one incident never share it. */
      createdAt: kit.instant().notNull(),
      /** Null while it was never edited. */
      editedAt: kit.instant(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      // the notes of one incident
      kit.index('incident_notes_incident').on(t.incidentId, t.createdAt),
    ],
  );
