import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { durationText } from '#lib/i18n/duration.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { incidentWord, impactWord } from '#components/staff/words.ts';

interface ListedIncident {
  readonly id: string;
  readonly name: string;
  readonly status: IncidentStatus;
  readonly impact: Impact;
  readonly startedAt: Instant;
  readonly resolvedAt: Instant | null;
}

interface IncidentListProps {
  readonly incidents: readonly ListedIncident[];
  readonly now: Instant;
  readonly zone: string;
  readonly search: string;
}

export function IncidentList({ incidents, now, zone, search }: IncidentListProps) {
  if (incidents.length === 0)
    return (
      <p className="empty">
        {search
          ? `No incident says “${search}”.`
          : 'No incident yet. When something breaks, open one: it takes a name, what is affected, and a first sentence.'}
      </p>
    );
  return (
    <ul className="desk-list">
      {incidents.map((incident) => (
        <li key={incident.id}>
          <a className="desk-list-name" href={`/admin/incidents/${incident.id}`}>
            {incident.name}
          </a>
          <span className="desk-list-state">
            <StateMark state={incident.status} /> {incidentWord(incident.status)}
          </span>
          <span className="desk-list-times quiet">
            <ImpactMark impact={incident.impact} /> {impactWord(incident.impact)} · began{' '}
            <Ago at={incident.startedAt} now={now} zone={zone} />
            {incident.resolvedAt !== null && (
              <>
                {', over after '}
                {durationText(incident.resolvedAt - incident.startedAt)}
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
