import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { ImpactMark } from '#components/status/impact-mark.tsx';
import { Ago } from '#components/time/ago.tsx';
import { impactWord } from '#components/staff/words.ts';

interface UnwrittenPostmortemsProps {
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly name: string;
    readonly impact: Impact;
    readonly resolvedAt: Instant | null;
    /** Of the draft; null while there is none. */
    readonly version: number | null;
  }[];
  readonly now: Instant;
  readonly zone: string;
}

/** Grave incidents that are over and whose story is not told yet. */
export function UnwrittenPostmortems({ incidents, now, zone }: UnwrittenPostmortemsProps) {
  return (
    <section className="section">
      <h2>Postmortems to write</h2>
      <ul className="desk-list">
        {incidents.map((incident) => (
          <li key={incident.incidentId}>
            <a className="desk-list-name" href={`/admin/incidents/${incident.incidentId}/postmortem`}>
              {incident.name}
            </a>
            <span className="desk-list-state">{incident.version === null ? 'Not begun' : 'Draft'}</span>
            <span className="desk-list-times quiet">
              <ImpactMark impact={incident.impact} /> {impactWord(incident.impact)}
              {incident.resolvedAt !== null && (
                <>
                  {' '}
                  · resolved <Ago at={incident.resolvedAt} now={now} zone={zone} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
