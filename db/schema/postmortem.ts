import type { Kit } from '#db/kit/sqlite.ts';
import {
  ACTION_ITEM_KINDS,
  ACTION_ITEM_STATES,
  type PostmortemDetails,
  type StoredActionItem,
  type StoredDocument,
  type StoredSections,
} from '#lib/domain/postmortem.ts';
import { among } from './among.ts';
import type { defineIncidents } from './incident.ts';

/** A publication that waits for its time: the copy that was taken when it was set, so that writing on does not change it. */
export interface WaitingPublication extends StoredDocument {
  readonly notify: boolean;
}

/**
 * The postmortem of one incident. `draft` and `details` are what staff write; `published` and what is named after it are
 * what readers see, a copy taken when it was published, so that writing on never shows by accident.
 * Written by the postmortem verbs, the clock and imports. Older texts have fewer keys: `db/queries` reads them whole.
 */
export const definePostmortems = (kit: Kit, incidents: ReturnType<typeof defineIncidents>) =>
  kit.table(
    'postmortems',
    {
      incidentId: kit
        .text()
        .primaryKey()
        .references(() => incidents.id, { onDelete: 'cascade' }),
      draft: kit.json<StoredSections>().notNull(),
      details: kit.json<Partial<PostmortemDetails>>().notNull().default({}),
      published: kit.json<StoredSections>(),
      publishedDetails: kit.json<Partial<PostmortemDetails>>(),
      /** The public ones. Their states follow those of the items where readers are shown progress. */
      publishedActionItems: kit.json<readonly StoredActionItem[]>(),
      /** When it was first published; kept through later corrections, null again after a revert. */
      publishedAt: kit.instant(),
      /** When the published text last changed. */
      correctedAt: kit.instant(),
      /** When the clock publishes `waiting`; both null while no time is set. */
      publishAt: kit.instant(),
      waiting: kit.json<WaitingPublication>(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('postmortems_published', '(published is null) = (published_at is null)'),
      // what the clock has to publish
      kit.index('postmortems_due').on(t.publishAt),
    ],
  );

/** Remediation steps. Written by `save-postmortem`; read by its editor, and copied when it is published. */
export const defineActionItems = (kit: Kit, postmortems: ReturnType<typeof definePostmortems>) =>
  kit.table(
    'action_items',
    {
      id: kit.text().primaryKey(),
      incidentId: kit
        .text()
        .notNull()
        .references(() => postmortems.incidentId, { onDelete: 'cascade' }),
      title: kit.text().notNull(),
      owner: kit.text(),
      dueDay: kit.day(),
      kind: kit.oneOf(ACTION_ITEM_KINDS),
      state: kit.oneOf(ACTION_ITEM_STATES).notNull(),
      droppedReason: kit.text(),
      trackerUrl: kit.text(),
      /** What is internal is never published, exported or counted where readers see it. */
      isPublic: kit.boolean().notNull().default(true),
      position: kit.integer().notNull(),
    },
    (t) => [
      kit.check('action_items_state', among('state', ACTION_ITEM_STATES)),
      // None for what came later: SQLite would need the table built anew, and the generated steps read columns that the old one lacks.
      // the action items of one postmortem, in order
      kit.index('action_items_incident').on(t.incidentId, t.position),
    ],
  );

/**
 * What stood in a published postmortem before each of its corrections: what readers once read stays readable.
 * Written by `publish-postmortem`, read by its page; taken away when it is no longer published.
 */
export const definePostmortemCorrections = (kit: Kit, postmortems: ReturnType<typeof definePostmortems>) =>
  kit.table(
    'postmortem_corrections',
    {
      incidentId: kit
        .text()
        .notNull()
        .references(() => postmortems.incidentId, { onDelete: 'cascade' }),
      /** 1 for the first correction. */
      number: kit.integer().notNull(),
      correctedAt: kit.instant().notNull(),
      /** Programs give none. */
      reason: kit.text(),
      before: kit.json<StoredDocument>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.incidentId, t.number] })],
  );

/** What a postmortem may begin with, by kind of incident. Written by the verbs of its screen and by the set-up of the page. */
export const definePostmortemTemplates = (kit: Kit) =>
  kit.table('postmortem_templates', {
    id: kit.text().primaryKey(),
    name: kit.text().notNull(),
    sections: kit.json<StoredSections>().notNull(),
    createdAt: kit.instant().notNull(),
    updatedAt: kit.instant().notNull(),
    version: kit.integer().notNull().default(1),
  });
