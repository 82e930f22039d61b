import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { EntryForm } from '#components/staff/timeline/entry-form.tsx';
import { EntryList } from '#components/staff/timeline/entry-list.tsx';
import { MakeForm } from '#components/staff/timeline/make-form.tsx';
import { TimelineHead } from '#components/staff/timeline/timeline-head.tsx';
import { TimesList } from '#components/staff/timeline/times-list.tsx';
import { localInstant } from '#lib/forms/instant.ts';
import { type Query, words } from '#lib/http/query.ts';
import { markdown } from '#lib/markdown.ts';
import { incidentTimelineForStaff } from '#lib/reads/incident-timeline.ts';
import { add, edit, make, remove } from './actions.ts';
import { EditedEntry } from './edited-entry.tsx';

export const metadata: Metadata = { title: 'Timeline' };

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  readonly searchParams: Promise<Query>;
}

export default async function Timeline({ params, searchParams }: Props) {
  const { zone } = await desk('postmortem.write');
  const { incident, entries, times, untaken, isPublished } = await found(
    incidentTimelineForStaff((await params).id),
  );
  const path = `/admin/incidents/${incident.id}/timeline`;
  const edited = words((await searchParams).edit);
  return (
    <>
      <TimelineHead incident={incident} isPublished={isPublished} />
      <div className="timeline-desk">
        <div>
          <MakeForm action={make} incidentId={incident.id} entries={entries.length} untaken={untaken} />
          <EntryList
            entries={entries.map((entry) => ({
              ...entry,
              html: markdown(entry.words),
              editHref: `${path}?edit=${entry.id}#entry-${entry.id}`,
              ...(entry.id === edited
                ? { form: <EditedEntry entry={entry} edit={edit} remove={remove} zone={zone} path={path} /> }
                : {}),
            }))}
            zone={zone}
          />
          <section className="section">
            <h2>Add an entry</h2>
            <EntryForm
              // Sent, it begins anew.
              key={entries.length}
              action={add}
              hidden={['incidentId']}
              initial={{
                ...{ incidentId: incident.id, kind: '', words: '', isPublic: 'true' },
                at: localInstant(incident.startedAt, zone),
              }}
              zone={zone}
              label="Add an entry"
              act="Add this entry"
            />
          </section>
        </div>
        <aside aria-labelledby="times">
          <h2 id="times">How long it took</h2>
          <TimesList times={times} />
        </aside>
      </div>
    </>
  );
}
