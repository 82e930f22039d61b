import type { Kit } from '#db/kit/sqlite.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import { REVIEW_ANSWERS } from '#lib/domain/drafting/review.ts';
import { REVISION_KINDS } from '#lib/domain/drafting/revision.ts';
import { among } from './among.ts';
import type { definePostmortems } from './postmortem.ts';
import type { defineUsers } from './user.ts';

type Postmortems = ReturnType<typeof definePostmortems>;

const incidentOf = (kit: Kit, postmortems: Postmortems) =>
  kit
    .text()
    .notNull()
    .references(() => postmortems.incidentId, { onDelete: 'cascade' });

/** With whom a revision was joined, and in which parts they had written. */
export interface Meanwhile {
  readonly names: readonly string[];
  readonly parts: readonly string[];
}

/**
 * Every text that a draft had, and those of people whose words collided with it. Written by `save-postmortem` and
 * `restore-revision`; read by the screen of revisions, and where two people write at once: there it is what both began with.
 */
export const definePostmortemRevisions = (kit: Kit, postmortems: Postmortems) =>
  kit.table(
    'postmortem_revisions',
    {
      id: kit.text().primaryKey(),
      incidentId: incidentOf(kit, postmortems),
      /** Counts all of one postmortem from 1. 0 is what its first form began with, before anybody wrote. */
      number: kit.integer().notNull(),
      /** The postmortem's own, from which on this was its draft; null for what never was. */
      version: kit.integer(),
      draft: kit.json<Draft>().notNull(),
      kind: kit.oneOf(REVISION_KINDS).notNull(),
      /** A person or a token; null for what was there before revisions were kept. */
      byId: kit.text(),
      byName: kit.text().notNull(),
      at: kit.instant().notNull(),
      /** When the first of those was made that fold into it. */
      since: kit.instant().notNull(),
      /** The revision that its writer had read. */
      baseNumber: kit.integer(),
      meanwhile: kit.json<Meanwhile>(),
      /** A step on the way to a later one: not listed, and gone after a day. An open editor may have begun with it. */
      isFolded: kit.boolean().notNull().default(false),
      /** When its writer had decided what becomes of words that were set aside. */
      settledAt: kit.instant(),
    },
    (t) => [
      kit.check('postmortem_revisions_kind', among('kind', REVISION_KINDS)),
      // the revisions of one postmortem, in order
      kit.uniqueIndex('postmortem_revisions_number').on(t.incidentId, t.number),
    ],
  );

/** What is said of a paragraph of a draft, and what is answered to it. Written by the comment verbs, read by its review. */
export const definePostmortemComments = (kit: Kit, postmortems: Postmortems) =>
  kit.table(
    'postmortem_comments',
    {
      id: kit.text().primaryKey(),
      incidentId: incidentOf(kit, postmortems),
      /** The comment that it answers. An answer has no place and no end of its own. */
      answersId: kit.text(),
      section: kit.text().notNull(),
      /** The paragraph as it was, by which it is found again; empty for the section as a whole. */
      quote: kit.text().notNull(),
      words: kit.text().notNull(),
      byId: kit.text().notNull(),
      byName: kit.text().notNull(),
      at: kit.instant().notNull(),
      /** Counts what was said of one postmortem: two may be said within a millisecond. */
      position: kit.integer().notNull(),
      resolvedAt: kit.instant(),
      resolvedBy: kit.text(),
    },
    (t) => [
      kit.check('postmortem_comments_resolved', '(resolved_at is null) = (resolved_by is null)'),
      // the comments on one postmortem
      kit.index('postmortem_comments_incident').on(t.incidentId, t.position),
    ],
  );

/** Whom a draft was shown to for their judgement. Who is asked again has another row; the last one counts. */
export const definePostmortemReviews = (
  kit: Kit,
  postmortems: Postmortems,
  users: ReturnType<typeof defineUsers>,
) =>
  kit.table(
    'postmortem_reviews',
    {
      id: kit.text().primaryKey(),
      incidentId: incidentOf(kit, postmortems),
      reviewerId: kit
        .text()
        .notNull()
        .references(() => users.id),
      askedBy: kit.text().notNull(),
      askedAt: kit.instant().notNull(),
      /** The order of the requests for one postmortem. */
      position: kit.integer().notNull(),
      answer: kit.oneOf(REVIEW_ANSWERS),
      words: kit.text().notNull().default(''),
      answeredAt: kit.instant(),
      /** Of the revision that the answer is about. */
      revision: kit.integer(),
    },
    (t) => [
      kit.check('postmortem_reviews_answer', `answer is null or ${among('answer', REVIEW_ANSWERS)}`),
      // the reviews of one postmortem
      kit.index('postmortem_reviews_incident').on(t.incidentId, t.position),
    ],
  );

/**
 * Links by which somebody outside reads a draft for a time. Only the SHA-256 of the key is kept: it is 256 bits of chance.
 * Written by `make-preview-link` and `revoke-preview-link`, read at each visit.
 */
export const definePreviewLinks = (kit: Kit, postmortems: Postmortems) =>
  kit.table(
    'preview_links',
    {
      id: kit.text().primaryKey(),
      incidentId: incidentOf(kit, postmortems),
      tokenHash: kit.text().notNull().unique(),
      /** Who it is for, in the words of who made it. */
      note: kit.text().notNull(),
      madeBy: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      revokedAt: kit.instant(),
    },
    (t) => [
      // the links of one postmortem
      kit.index('preview_links_incident').on(t.incidentId),
    ],
  );
