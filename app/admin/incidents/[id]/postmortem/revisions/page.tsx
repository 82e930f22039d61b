import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { Comparison } from '#components/staff/postmortem/revisions/comparison.tsx';
import { RevisionList } from '#components/staff/postmortem/revisions/revision-list.tsx';
import { PostmortemTitle } from '#components/staff/postmortem/postmortem-title.tsx';
import { PostmortemWays } from '#components/staff/postmortem/postmortem-ways.tsx';
import { pageNumber, type Query } from '#lib/http/query.ts';
import { revisionsOf, twoRevisions } from '#lib/reads/drafting/revisions.ts';
import { restore } from './actions.ts';

export const metadata: Metadata = { title: 'Revisions of a postmortem' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export default async function Revisions({ params, searchParams }: Props) {
  const { zone, now } = await desk('postmortem.write');
  const { incident, version, revisions } = await found(revisionsOf((await params).id));
  const query = await searchParams;
  const [latest, before] = revisions;
  const to = query['to'] ? pageNumber(query['to']) : (latest?.number ?? 0);
  const from = query['from'] ? pageNumber(query['from']) : (before?.number ?? to);
  const two = query['from'] ? await twoRevisions(incident.id, from, to) : undefined;
  return (
    <>
      <PostmortemTitle title="Revisions" incident={incident} />
      <PostmortemWays incidentId={incident.id} here="revisions" />
      {query['restored'] && (
        <p className="form-done" role="status">
          Revision {pageNumber(query['restored'])} is the draft again. What it replaced is in the list.
        </p>
      )}
      {query['from'] && !two && <p className="notice">One of these two is not kept any more.</p>}
      {two && <Comparison {...two} />}
      {revisions.length === 0 ? (
        <p className="empty">
          Nothing was saved since revisions are kept. From the next time on, every text that this draft had is
          here.
        </p>
      ) : (
        <RevisionList
          key={version}
          incidentId={incident.id}
          {...{ version, revisions, from, to, restore, now, zone }}
        />
      )}
    </>
  );
}
