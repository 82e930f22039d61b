import { asc, desc, eq, isNull } from 'drizzle-orm';
import { commentsOf } from '#db/queries/postmortem-comments.ts';
import { draftOf } from '#db/queries/postmortem-draft.ts';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { approvalsNeeded, reviewsOf } from '#db/queries/postmortem-reviews.ts';
import { authorsOf, latestRevision, unsettledOf } from '#db/queries/postmortem-revisions.ts';
import { incidents, previewLinks, users } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { approvals, notYetApproved, standingOf } from '#lib/domain/drafting/review.ts';

/** A draft as its reviewers need it; undefined without the incident, with no postmortem where none was begun. */
export async function draftForReview(incidentId: string) {
  const { facts } = await snapshot(async (db) => {
    const [incident] = await db
      .select({ id: incidents.id, name: incidents.name })
      .from(incidents)
      .where(eq(incidents.id, incidentId));
    if (!incident) return undefined;
    const postmortem = await postmortemOf(db, incidentId);
    if (!postmortem) return { incident, postmortem: null };
    const now = await draftOf(db, postmortem);
    const authorIds = await authorsOf(db, incidentId);
    const reviews = await reviewsOf(db, incidentId, now);
    const needed = await approvalsNeeded(db);
    const links = await db
      .select()
      .from(previewLinks)
      .where(eq(previewLinks.incidentId, incidentId))
      .orderBy(desc(previewLinks.createdAt));
    const people = await db
      .select({ id: users.id, name: users.name })
      .from(users)
      .where(isNull(users.removedAt))
      .orderBy(asc(users.name));
    return {
      ...{ incident, postmortem, draft: now, authorIds, people },
      comments: await commentsOf(db, incidentId),
      reviews: reviews.map((review) => ({ ...review, standing: standingOf(review, authorIds) })),
      approvals: {
        ...{ needed, given: approvals(reviews, authorIds) },
        missing: notYetApproved(needed, reviews, authorIds),
      },
      links: links.map(({ tokenHash: _, ...link }) => link),
    };
  });
  return facts;
}

/** What the editor says of the drafting beside it. @param byId who writes */
export async function draftingOf(incidentId: string, byId: string) {
  const { facts } = await snapshot(async (db) => {
    const postmortem = await postmortemOf(db, incidentId);
    if (!postmortem) return null;
    const reviews = await reviewsOf(db, incidentId, await draftOf(db, postmortem));
    const authorIds = await authorsOf(db, incidentId);
    const comments = await commentsOf(db, incidentId);
    const needed = await approvalsNeeded(db);
    return {
      comments: comments.filter(({ answersId, resolvedAt }) => answersId === null && resolvedAt === null),
      setAside: (await unsettledOf(db, incidentId, byId))?.number ?? null,
      latest: await latestRevision(db, incidentId),
      missing: notYetApproved(needed, reviews, authorIds),
    };
  });
  return facts;
}
