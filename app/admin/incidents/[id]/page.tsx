import type { Metadata } from 'next';
import { addStaffNote, changeNote, post, removeNote } from '#app/admin/incidents/actions.ts';
import { drawn } from '#app/admin/drawn-timeline.ts';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { Links } from '#app/admin/incidents/links.tsx';
import { offered } from '#app/admin/offered-templates.ts';
import { saidBefore, TakenBackNotice, Undo } from '#app/admin/undo/undo.tsx';
import { IncidentHead } from '#components/staff/incident/incident-head.tsx';
import { UpdateComposer } from '#components/staff/incident/update-composer.tsx';
import { LiveRoom } from '#components/staff/room/live-room.tsx';
import { Notes } from '#components/staff/room/notes.tsx';
import { incidentWord } from '#components/staff/words.ts';
import { StaffTimeline } from '#components/staff/staff-timeline.tsx';
import { isOver } from '#lib/domain/incident.ts';
import { fillUpdate } from '#lib/forms/template.ts';
import { saidAgain } from '#lib/forms/said-again.ts';
import { type Query, words } from '#lib/http/query.ts';
import { markdown } from '#lib/markdown.ts';
import { incidentForStaff } from '#lib/reads/incident.ts';
import { roomOf } from '#lib/reads/room.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';
import { toldBy } from '#lib/reads/told.ts';
import { Board } from './board.tsx';
import { Settled } from './settled.tsx';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await desk();
  return { title: (await found(incidentForStaff((await params).id))).incident.name };
}

/** The room of an incident: all that somebody needs who comes to it at three in the morning, on one screen. */
export default async function Incident({ params, searchParams }: Props) {
  const { zone, now, may, me, checklist } = await desk();
  const room = await found(roomOf((await params).id));
  const { incident, latest } = room;
  const path = `/admin/incidents/${incident.id}`;
  const told = await toldBy(incident.id);
  const mayWrite = may('incident.write');
  const postmortem = progress(room.postmortem);
  const query = await searchParams;
  const back = await saidBefore(query, incident.id);
  const editHref = (id: string) => `${path}/updates/${id}`;
  return (
    <>
      <IncidentHead incident={incident} hasPostmortem={postmortem === 'published'} now={now} zone={zone} />
      <LiveRoom path={path} last={room.last} />
      {back && <TakenBackNotice {...back} words="What you wrote is in the form below." />}
      {mayWrite && <Undo parent={{ incidentId: incident.id }} query={query} />}
      <Board room={room} postmortem={postmortem} me={mayWrite ? me : null} now={now} zone={zone} />
      <div className="room">
        <div className="room-main">
          {mayWrite && (
            <section className="section" id="update">
              <h2>{isOver(incident) ? 'Say more, or open it again' : 'Post an update'}</h2>
              <UpdateComposer
                // What others post meanwhile leaves what is typed here as it is.
                key={words(query.again)}
                action={post}
                incident={incident}
                named={latest}
                groups={await pickGroups()}
                zone={zone}
                told={await toldIfSent('update.posted', incident.id, incident.status)}
                again={back?.of === 'update.posted' ? saidAgain(back.said, zone) : undefined}
                checklist={checklist}
                {...await offered(
                  'incident',
                  (template, filling) =>
                    fillUpdate(template, filling, { name: incident.name, named: latest }),
                  query,
                )}
              />
            </section>
          )}
          <section className="section">
            <h2>Timeline</h2>
            <StaffTimeline
              updates={drawn(room, incidentWord, mayWrite ? editHref : undefined, told.updates)}
              now={now}
              zone={zone}
            />
          </section>
        </div>
        <section className="section room-notes" id="notes">
          <h2>Internal notes</h2>
          <Notes
            incidentId={incident.id}
            notes={room.notes.toReversed().map((note) => ({
              ...note,
              html: markdown(note.words),
              mayEdit: note.authorId === me,
              mayDelete: note.authorId === me || may('user.write'),
            }))}
            acts={mayWrite ? { add: addStaffNote, edit: changeNote, remove: removeNote } : null}
            now={now}
            zone={zone}
          />
        </section>
      </div>
      <Links incidentId={incident.id} mayWrite={mayWrite} />
      {mayWrite && <Settled incident={incident} />}
    </>
  );
}

function progress(postmortem: { readonly publishedAt: number | null } | null) {
  if (!postmortem) return 'none';
  return postmortem.publishedAt === null ? 'draft' : 'published';
}
