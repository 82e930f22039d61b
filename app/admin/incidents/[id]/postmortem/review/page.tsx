import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { JudgeForm } from '#components/staff/postmortem/review/judge-form.tsx';
import { PreviewLinks } from '#components/staff/postmortem/review/preview-links.tsx';
import { Reviewers } from '#components/staff/postmortem/review/reviewers.tsx';
import { ReviewText } from '#components/staff/postmortem/review/review-text.tsx';
import { PostmortemTitle } from '#components/staff/postmortem/postmortem-title.tsx';
import { PostmortemWays } from '#components/staff/postmortem/postmortem-ways.tsx';
import { staff } from '#lib/auth/actor.ts';
import { POSTMORTEM_SECTIONS } from '#lib/domain/postmortem.ts';
import { draftForReview } from '#lib/reads/drafting/review.ts';
import { answer, ask, comment, judge, makeLink, resolve, revokeLink, withdraw } from './actions.ts';

export const metadata: Metadata = { title: 'Review of a postmortem' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export default async function Review({ params }: Props) {
  const { zone, now, may } = await desk();
  const reader = await staff();
  const read = await found(draftForReview((await params).id));
  const { incident } = read;
  const clock = { now, zone };
  const mayWrite = may('postmortem.write');
  if (!read.postmortem)
    return (
      <>
        <PostmortemTitle title="Review" incident={incident} />
        <p className="empty">This postmortem is not begun. What is written of it can be commented on here.</p>
      </>
    );
  const { postmortem, draft, comments, reviews, approvals, links, people, authorIds } = read;
  const own = reviews.find(({ reviewerId }) => reviewerId === reader.id);
  const open = comments.filter(({ answersId, resolvedAt }) => answersId === null && resolvedAt === null);
  const sections = POSTMORTEM_SECTIONS.map(
    (section) => [section, draft.sections[section] ?? ''] as const,
  ).filter(([, text]) => text.trim() !== '');
  const asked = people.map((person) => ({ ...person, isAuthor: authorIds.includes(person.id) }));
  return (
    <>
      <PostmortemTitle title="Review" incident={incident} />
      <PostmortemWays incidentId={incident.id} here="review" open={open.length} mayWrite={mayWrite} />
      {approvals.missing !== null && <p className="notice">{approvals.missing}</p>}
      {own && (
        <JudgeForm
          incidentId={incident.id}
          version={postmortem.version}
          askedBy={own.askedBy}
          action={judge}
        />
      )}
      <div className="review">
        <ReviewText
          {...{ incidentId: incident.id, sections, comments, clock }}
          acts={{ add: comment, answer, resolve }}
        />
        {sections.length === 0 && <p className="empty">No section has words yet.</p>}
      </div>
      <Reviewers
        {...{ incidentId: incident.id, reviews, approvals, ask, withdraw, clock }}
        people={mayWrite ? asked : null}
      />
      {mayWrite && (
        <PreviewLinks {...{ incidentId: incident.id, links, make: makeLink, revoke: revokeLink, clock }} />
      )}
    </>
  );
}
