import { ImpactMark } from '#components/status/impact-mark.tsx';
import { impactWord } from '#components/staff/words.ts';
import { type Impact, IMPACTS } from '#lib/domain/level.ts';

interface ReportIncidentsProps {
  readonly report: {
    readonly incidentIds: readonly string[];
    readonly open: number;
    readonly byImpact: Readonly<Record<Impact, number>>;
    readonly incidents: ReadonlyMap<string, { readonly name: string; readonly impact: Impact }>;
  };
}

/** How many there were, and which. */
export function ReportIncidents({ report }: ReportIncidentsProps) {
  const { incidentIds, open, byImpact, incidents } = report;
  return (
    <section className="section" aria-labelledby="report-incidents">
      <h2 id="report-incidents">
        {incidentIds.length === 1 ? '1 incident' : `${incidentIds.length} incidents`}
      </h2>
      <dl className="report-figures">
        {IMPACTS.toReversed().map((impact) => (
          <div key={impact}>
            <dt>
              <ImpactMark impact={impact} /> {impactWord(impact)}
            </dt>
            <dd>{byImpact[impact]}</dd>
          </div>
        ))}
        {open > 0 && (
          <div>
            <dt>Still open</dt>
            <dd>{open}</dd>
          </div>
        )}
      </dl>
      {incidentIds.length > 0 && (
        <ul className="report-list">
          {incidentIds.map((id) => (
            <li key={id}>
              <ImpactMark impact={incidents.get(id)!.impact} />{' '}
              <a href={`/admin/incidents/${id}`}>{incidents.get(id)!.name}</a>{' '}
              <span className="quiet">{impactWord(incidents.get(id)!.impact)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
