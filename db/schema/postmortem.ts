import type { Kit } from '#db/kit/sqlite.ts';
import type { Day } from '#lib/domain/instant.ts';
import { ACTION_ITEM_STATES, type ActionItemState, type PostmortemSections } from '#lib/domain/postmortem.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { among } from './among.ts';
import type { defineIncidents } from './incident.ts';

/** What the reader of a published postmortem sees of an action item. */
export interface PublishedActionItem {
  readonly title: string;
  readonly owner: string | null;
  readonly dueDay: Day | null;
  readonly state: ActionItemState;
}

/**
 * The postmortem of one incident. `draft` is what staff write; `published` is what readers see, a copy taken when it was
 * published, so that writing on never shows by accident. Written by the postmortem verbs and imports.
 */
export const definePostmortems = (kit: Kit, incidents: ReturnType<typeof defineIncidents>) =>
  kit.table(
    'postmortems',
    {
      incidentId: kit
        .text()
        .primaryKey()
        .references(() => incidents.id, { onDelete: 'cascade' }),
      draft: kit.json<PostmortemSections>().notNull(),
      published: kit.json<PostmortemSections>(),
      publishedActionItems: kit.json<readonly PublishedActionItem[]>(),
      /** The public entries of the timeline, in order of time. */
      publishedTimeline: kit.json<readonly PublicEntry[]>(),
      /** When it was first published; kept through later corrections, null again after a revert. */
      publishedAt: kit.instant(),
      /** When the published text last changed. */
      correctedAt: kit.instant(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('postmortems_published', '(published is null) = (published_at is null)')],
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
      state: kit.oneOf(ACTION_ITEM_STATES).notNull(),
      position: kit.integer().notNull(),
    },
    (t) => [
      kit.check('action_items_state', among('state', ACTION_ITEM_STATES)),
      // the action items of one postmortem, in order
      kit.index('action_items_incident').on(t.incidentId, t.position),
    ],
  );
