import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { StateMark } from '#components/status/state-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { impactWord, incidentWord } from '#components/staff/words.ts';

interface IncidentHeadProps {
  readonly incident: {
    readonly id: string;
    readonly name: string;
    readonly status: IncidentStatus;
    readonly impact: Impact;
    readonly startedAt: Instant;
    readonly resolvedAt: Instant | null;
  };
  readonly postmortem: 'none' | 'draft' | 'published';
  readonly now: Instant;
  readonly zone: string;
  readonly mayWrite: boolean;
}

/** What it is and how it stands, and once it is over the step that comes next. */
export function IncidentHead({ incident, postmortem, now, zone, mayWrite }: IncidentHeadProps) {
  const path = `/admin/incidents/${incident.id}/postmortem`;
  return (
    <>
      <header className="screen-head">
        <h1>{incident.name}</h1>
        <a href={`/incidents/${incident.id}`}>See it as visitors do</a>
      </header>
      <p className="facts">
        <StateMark state={incident.status} /> <strong>{incidentWord(incident.status)}</strong>
        <ImpactMark impact={incident.impact} /> <span>{impactWord(incident.impact)}</span>
        <span className="quiet">
          began <Ago at={incident.startedAt} now={now} zone={zone} />
          {incident.resolvedAt !== null && (
            <>, over after {durationText(incident.resolvedAt - incident.startedAt)}</>
          )}
        </span>
        {postmortem === 'published' && <a href={path}>Its postmortem</a>}
      </p>
      {mayWrite && incident.resolvedAt !== null && postmortem !== 'published' && (
        <p className="next-step">
          <span>
            {postmortem === 'none'
              ? 'It is over. Now tell what happened, why, and what you will do about it.'
              : 'Its postmortem is a draft: nobody outside can read it yet.'}
          </span>
          <a className="button button-primary" href={path}>
            {postmortem === 'none' ? 'Write the postmortem' : 'Finish the postmortem'}
          </a>
        </p>
      )}
    </>
  );
}
