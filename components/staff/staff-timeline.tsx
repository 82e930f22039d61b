import type { ReactNode } from 'react';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { type ToldFacts, ToldLine } from '#components/staff/sending/told-line.tsx';
import { StateMark } from '#components/status/state-mark.tsx';
import { StatusMark } from '#components/status/status-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import { statusWord } from '#components/staff/words.ts';

export interface TimelineUpdate {
  readonly id: string;
  readonly state: IncidentStatus | MaintenanceStatus;
  readonly word: string;
  readonly displayAt: Instant;
  readonly editedAt: Instant | null;
  readonly notify: boolean;
  /** The text as sanitised HTML. */
  readonly html: string;
  readonly components: readonly {
    readonly id: string;
    readonly name: string;
    readonly status: ComponentStatus;
  }[];
  /** Where it is edited, for those who may. */
  readonly editHref?: string;
  /** How far telling subscribers is; left out where nobody is told. */
  readonly told?: ToldFacts;
  readonly revisions: readonly {
    readonly version: number;
    readonly body: string;
    readonly replacedAt: Instant;
    readonly replacedBy: string;
  }[];
}

interface StaffTimelineProps {
  /** Newest first. */
  readonly updates: readonly TimelineUpdate[];
  readonly now: Instant;
  readonly zone: string;
}

export function StaffTimeline({ updates, now, zone }: StaffTimelineProps) {
  return (
    <ol className="staff-timeline">
      {updates.map((update, index) => (
        <li key={update.id} id={`update-${update.id}`}>
          <p className="staff-timeline-head">
            <StateMark state={update.state} /> <strong>{update.word}</strong>
            <span className="quiet">
              <Ago at={update.displayAt} now={now} zone={zone} />
              {!update.notify && ' · nobody was told'}
            </span>
            {update.editHref && (
              <a
                href={update.editHref}
                aria-label={`Edit the update “${update.word}”`}
                {...(index === 0 && { 'data-key': 'e', 'data-key-words': 'Edit the latest update' })}
              >
                Edit
              </a>
            )}
          </p>
          <div className="prose" dangerouslySetInnerHTML={{ __html: update.html }} />
          {update.components.length > 0 && (
            <ul className="staff-timeline-components">
              {update.components.map((component) => (
                <li key={component.id}>
                  <StatusMark status={component.status} /> {component.name}: {statusWord(component.status)}
                </li>
              ))}
            </ul>
          )}
          {update.told && <ToldLine told={update.told} />}
          {update.revisions.length > 0 && (
            <EditHistory
              edited={
                update.editedAt === null ? (
                  'Amended just after it was published, which readers do not see'
                ) : (
                  <>
                    Edited <Ago at={update.editedAt} now={now} zone={zone} />
                  </>
                )
              }
              update={update}
              zone={zone}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function EditHistory({
  edited,
  update,
  zone,
}: {
  readonly edited: ReactNode;
  readonly update: TimelineUpdate;
  readonly zone: string;
}) {
  return (
    <details className="edit-history">
      <summary>{edited}</summary>
      {update.revisions.map((revision) => (
        <figure key={revision.version}>
          <figcaption>
            Until <Time at={revision.replacedAt} zone={zone} form="full" />, when {revision.replacedBy}{' '}
            changed it:
          </figcaption>
          <blockquote className="rendered-plain">{revision.body}</blockquote>
        </figure>
      ))}
    </details>
  );
}
