import type { Metadata } from 'next';
import { change, post, remove } from '#app/admin/incidents/actions.ts';
import { drawn } from '#app/admin/drawn-timeline.ts';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { Links } from '#app/admin/incidents/links.tsx';
import { offered } from '#app/admin/offered-templates.ts';
import { saidBefore, TakenBackNotice, Undo } from '#app/admin/undo/undo.tsx';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { IncidentFacts } from '#components/staff/incident/incident-facts.tsx';
import { IncidentHead } from '#components/staff/incident/incident-head.tsx';
import { UpdateComposer } from '#components/staff/incident/update-composer.tsx';
import { incidentWord } from '#components/staff/words.ts';
import { StaffTimeline } from '#components/staff/staff-timeline.tsx';
import { fillUpdate } from '#lib/forms/template.ts';
import { saidAgain } from '#lib/forms/said-again.ts';
import { type Query, words } from '#lib/http/query.ts';
import { incidentForStaff } from '#lib/reads/incident.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';
import { toldBy } from '#lib/reads/told.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await desk();
  return { title: (await found(incidentForStaff((await params).id))).incident.name };
}

export default async function Incident({ params, searchParams }: Props) {
  const { zone, now, may } = await desk();
  const read = await found(incidentForStaff((await params).id));
  const { incident, latest, postmortem } = read;
  const told = await toldBy(incident.id);
  const mayWrite = may('incident.write');
  const query = await searchParams;
  const back = await saidBefore(query, incident.id);
  return (
    <>
      <IncidentHead
        incident={incident}
        postmortem={progress(postmortem)}
        now={now}
        zone={zone}
        mayWrite={mayWrite}
      />
      {back && <TakenBackNotice {...back} words="What you wrote is in the form below." />}
      {mayWrite && <Undo parent={{ incidentId: incident.id }} query={query} />}
      {mayWrite && (
        <section className="section" id="update">
          <h2>{incident.resolvedAt === null ? 'Post an update' : 'Say more, or open it again'}</h2>
          <UpdateComposer
            // Sent, it begins anew with how things stand then.
            key={`${read.updates[0]?.id} ${words(query.again)}`}
            action={post}
            incident={incident}
            named={latest}
            groups={await pickGroups()}
            zone={zone}
            told={await toldIfSent('update.posted', incident.id, incident.status)}
            again={back?.of === 'update.posted' ? saidAgain(back.said, zone) : undefined}
            {...await offered('incident', (template) => fillUpdate(template, latest), query)}
          />
        </section>
      )}
      <section className="section">
        <h2>Timeline</h2>
        <StaffTimeline
          updates={drawn(
            read,
            incidentWord,
            mayWrite ? (id) => `/admin/incidents/${incident.id}/updates/${id}` : undefined,
            told.updates,
          )}
          now={now}
          zone={zone}
        />
      </section>
      <Links incidentId={incident.id} mayWrite={mayWrite} />
      {mayWrite && (
        <section className="section">
          <h2>Name and impact</h2>
          <IncidentFacts key={incident.version} action={change} incident={incident} />
        </section>
      )}
      {mayWrite && (
        <section className="apart">
          <DeleteForm action={remove} act="Delete this incident" values={{ incidentId: incident.id }}>
            Its updates and its postmortem go with it, and its address answers “not found”. What is over is
            resolved instead; delete what never happened.
          </DeleteForm>
        </section>
      )}
    </>
  );
}

function progress(postmortem: { readonly publishedAt: number | null } | null) {
  if (!postmortem) return 'none';
  return postmortem.publishedAt === null ? 'draft' : 'published';
}
