import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { saidBefore, TakenBackNotice, Undo } from '#app/admin/undo/undo.tsx';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { BeginWith } from '#components/staff/postmortem/begin-with.tsx';
import { ImportPostmortem } from '#components/staff/postmortem/import-postmortem.tsx';
import { PostmortemEditor } from '#components/staff/postmortem/postmortem-editor.tsx';
import { DraftNotices } from '#components/staff/postmortem/join/draft-notices.tsx';
import { PostmortemHead } from '#components/staff/postmortem/postmortem-head.tsx';
import { PostmortemWays } from '#components/staff/postmortem/postmortem-ways.tsx';
import { ToldLine } from '#components/staff/sending/told-line.tsx';
import { staff } from '#lib/auth/actor.ts';
import { isOver } from '#lib/domain/incident.ts';
import { type Query, words } from '#lib/http/query.ts';
import { draftingOf } from '#lib/reads/drafting/review.ts';
import { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';
import { toldBy } from '#lib/reads/told.ts';
import { postmortemTemplatesForStaff } from '#lib/reads/postmortem-templates.ts';
import { bringIn, remove, revert, write } from './actions.ts';
import { impactWords, initialPostmortem } from './initial.ts';
import { Waiting } from './waiting.tsx';

export const metadata: Metadata = { title: 'Postmortem' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export default async function Postmortem({ params, searchParams }: Props) {
  const { zone, now } = await desk('postmortem.write');
  const writer = await staff('postmortem.write');
  const read = await found(postmortemForStaff((await params).id));
  const { incident, postmortem } = read;
  const drafting = await draftingOf(incident.id, writer.id);
  const told = await toldBy(incident.id);
  const version = postmortem?.version ?? 0;
  const query = await searchParams;
  const back = await saidBefore(query, incident.id);
  const published = postmortem != null && postmortem.publishedAt !== null;
  // What is begun goes on with its own words.
  const templates = postmortem ? [] : await postmortemTemplatesForStaff();
  const template = templates.find(({ id }) => id === words(query.template));
  const known = { incidentId: incident.id, version: String(version) };
  return (
    <>
      <PostmortemHead incident={incident} postmortem={postmortem} now={now} zone={zone} />
      <PostmortemWays incidentId={incident.id} here="write" open={drafting?.comments.length ?? 0} />
      <DraftNotices
        incidentId={incident.id}
        query={query}
        setAside={drafting?.setAside ?? null}
        joined={drafting?.latest?.meanwhile ?? null}
      />
      {back && <TakenBackNotice {...back} words="What you wrote is here." />}
      <Undo parent={{ incidentId: incident.id }} query={query} />
      {told.postmortem && <ToldLine told={told.postmortem} />}
      <Waiting read={read} zone={zone} />
      <BeginWith
        templates={templates}
        chosen={template?.id ?? ''}
        path={`/admin/incidents/${incident.id}/postmortem`}
      />
      <ImportPostmortem action={bringIn} incidentId={incident.id} version={version} />
      <PostmortemEditor
        // Saved, it begins anew with what was saved.
        key={`${version} ${template?.id ?? ''}`}
        incidentId={incident.id}
        action={write}
        initial={{ ...initialPostmortem(read, zone, template?.sections), template: template?.id ?? '' }}
        draftKey={`postmortem:${incident.id}${template ? `:${template.id}` : ''}`}
        published={published}
        mayPublish={isOver(incident)}
        told={await toldIfSent('postmortem.published', incident.id)}
        facts={impactWords(read, zone)}
        entries={read.entries.length}
        zone={zone}
      />
      {postmortem && (
        <section className="apart">
          {published && (
            <DeleteForm key={version} action={revert} act="Take it back to draft" values={known}>
              Visitors no longer find it. What you wrote stays here, as a draft.
            </DeleteForm>
          )}
          <DeleteForm action={remove} act="Delete this postmortem" values={known}>
            The text and its action items are gone for good, for visitors and for you.
          </DeleteForm>
        </section>
      )}
    </>
  );
}
