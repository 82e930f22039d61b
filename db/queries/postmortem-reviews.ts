import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { page, postmortemReviews, users } from '#db/schema/index.ts';
import { type Draft, saysTheSame } from '#lib/domain/drafting/draft.ts';
import { revisionNumbered } from './postmortem-revisions.ts';

/** Of each person who was asked, the last time: with whether their answer is about what the draft says now. */
export async function reviewsOf(db: Database, incidentId: string, now: Draft) {
  const { id, reviewerId, askedBy, askedAt, answer, words, answeredAt, revision } = postmortemReviews;
  const columns = { id, reviewerId, askedBy, askedAt, answer, words, answeredAt, revision };
  const rows = await db
    .select({ ...columns, name: users.name, removedAt: users.removedAt })
    .from(postmortemReviews)
    .innerJoin(users, eq(users.id, reviewerId))
    .where(eq(postmortemReviews.incidentId, incidentId))
    .orderBy(asc(postmortemReviews.position));
  const last = [...new Map(rows.map((row) => [row.reviewerId, row])).values()];
  const reviews = [];
  for (const { removedAt, ...row } of last) {
    const read = row.revision === null ? null : await revisionNumbered(db, incidentId, row.revision);
    const isCurrent = read !== null && saysTheSame(read.draft, now);
    reviews.push({ ...row, isGone: removedAt !== null, isCurrent });
  }
  return reviews;
}

export type Review = Awaited<ReturnType<typeof reviewsOf>>[number];

/** How many approvals this page wants before a postmortem is published. */
export async function approvalsNeeded(db: Database): Promise<number> {
  const [found] = await db.select({ needed: page.approvalsNeeded }).from(page);
  return found?.needed ?? 0;
}
