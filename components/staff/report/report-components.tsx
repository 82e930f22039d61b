import { formatPercent } from '#lib/domain/uptime.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { durationText } from '#lib/i18n/duration.ts';

interface ReportedComponent {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly removed: boolean;
  readonly percent: number | null;
  readonly downMs: number;
  readonly incidentIds: readonly string[];
}

interface ReportComponentsProps {
  readonly components: readonly ReportedComponent[];
  readonly incidents: ReadonlyMap<string, { readonly name: string }>;
}

/** The uptime of each, and where it happened more than once. */
export function ReportComponents({ components, incidents }: ReportComponentsProps) {
  const again = components
    .filter(({ incidentIds }) => incidentIds.length > 1)
    .toSorted((a, b) => b.incidentIds.length - a.incidentIds.length);
  return (
    <>
      <section className="section" aria-labelledby="report-again">
        <h2 id="report-again">Where it happened again</h2>
        {again.length === 0 ? (
          <p className="quiet">No component was part of more than one incident.</p>
        ) : (
          <ul className="report-list">
            {again.map((component) => (
              <li key={component.id}>
                {componentName(component)}: {component.incidentIds.length} incidents
                <ul>
                  {component.incidentIds.map((id) => (
                    <li key={id}>
                      <a href={`/admin/incidents/${id}`}>{incidents.get(id)!.name}</a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">
          That they share a component does not say that they share a cause. Their postmortems do.
        </p>
      </section>
      <section className="section" aria-labelledby="report-uptime">
        <h2 id="report-uptime">Components</h2>
        <div className="table-scroll" role="region" aria-labelledby="report-uptime" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Component</th>
                <th scope="col">Uptime</th>
                <th scope="col">Downtime</th>
                <th scope="col">Incidents</th>
              </tr>
            </thead>
            <tbody>
              {components.map((component) => (
                <tr key={component.id}>
                  <th scope="row">
                    {componentName(component)}
                    {component.removed && ' (removed)'}
                  </th>
                  <td>
                    {component.percent === null ? 'No data' : `${formatPercent(component.percent)}\u00a0%`}
                  </td>
                  <td>{component.downMs > 0 ? durationText(component.downMs) : 'None'}</td>
                  <td>{component.incidentIds.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}
