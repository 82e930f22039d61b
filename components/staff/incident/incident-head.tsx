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
  /** Whether one is published. */
  readonly hasPostmortem: boolean;
  readonly now: Instant;
  readonly zone: string;
}

/** What it is, and how it stands. */
export function IncidentHead({ incident, hasPostmortem, now, zone }: IncidentHeadProps) {
  return (
    <>
      <header className="screen-head">
        <h1>{incident.name}</h1>
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
        {hasPostmortem && <a href={`/admin/incidents/${incident.id}/postmortem`}>Its postmortem</a>}
      </p>
    </>
  );
}
