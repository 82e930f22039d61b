import type { IncidentStatus } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { Time } from '#components/time/time.tsx';
import { impactWord, incidentWord } from '#components/staff/words.ts';

export interface OpenIncident {
  readonly id: string;
  readonly name: string;
  readonly status: IncidentStatus;
  readonly impact: Impact;
  readonly startedAt: Instant;
  readonly lastWords: string;
  readonly lastAt: Instant;
  readonly nextUpdateBy: Instant | null;
}

interface OpenIncidentsProps {
  readonly incidents: readonly OpenIncident[];
  readonly now: Instant;
  readonly zone: string;
}

/** What is open now, and what was promised of it. */
export function OpenIncidents({ incidents, now, zone }: OpenIncidentsProps) {
  return (
    <ul className="open-now">
      {incidents.map((incident, index) => (
        <li key={incident.id}>
          <h3>
            <ImpactMark impact={incident.impact} />
            <a href={`/admin/incidents/${incident.id}`} {...(index < 9 && { 'data-key': String(index + 1) })}>
              {incident.name}
            </a>
          </h3>
          <p className="quiet">
            {incidentWord(incident.status)} · {impactWord(incident.impact)} · began{' '}
            <Ago at={incident.startedAt} now={now} zone={zone} />
          </p>
          <p className="open-now-words">{incident.lastWords}</p>
          <p className="open-now-next">
            <span className="quiet">
              Said <Ago at={incident.lastAt} now={now} zone={zone} />
              {incident.nextUpdateBy === null && ', and no next update promised'}.
            </span>{' '}
            {incident.nextUpdateBy !== null && <Promise by={incident.nextUpdateBy} now={now} zone={zone} />}
          </p>
          <a className="button" href={`/admin/incidents/${incident.id}#update`}>
            Post an update
          </a>
        </li>
      ))}
    </ul>
  );
}

function Promise({ by, now, zone }: { readonly by: Instant; readonly now: Instant; readonly zone: string }) {
  if (by < now)
    return (
      <strong className="late">
        The next update is late: promised by <Time at={by} zone={zone} form="clock" />,{' '}
        <Ago at={by} now={now} zone={zone} />.
      </strong>
    );
  return (
    <span>
      Next update promised by <Time at={by} zone={zone} form="clock" /> (<Ago at={by} now={now} zone={zone} />
      ).
    </span>
  );
}
