import type { ReportTime, TimeFigures } from '#lib/domain/report.ts';
import { durationText } from '#lib/i18n/duration.ts';

const WORDS = {
  detect: 'To detect',
  acknowledge: 'To acknowledge',
  resolve: 'To resolve',
} as const satisfies Record<ReportTime, string>;

const shown = (milliseconds: number | null) =>
  milliseconds === null ? 'Not known' : durationText(milliseconds);

/** How long it took, each with the number of incidents that it is made of. */
export function ReportTimes({ times }: { readonly times: readonly TimeFigures[] }) {
  return (
    <section className="section" aria-labelledby="report-times">
      <h2 id="report-times">How long it took</h2>
      <div className="table-scroll" role="region" aria-labelledby="report-times" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Median</th>
              <th scope="col">90th percentile</th>
              <th scope="col">Known of</th>
              <th scope="col">Not known of</th>
            </tr>
          </thead>
          <tbody>
            {times.map(({ time, median, ninetieth, known, unknown }) => (
              <tr key={time}>
                <th scope="row">{WORDS[time]}</th>
                <td>{shown(median)}</td>
                <td>{shown(ninetieth)}</td>
                <td>{known}</td>
                <td>{unknown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">
        Between two incidents the figures are interpolated, as spreadsheets do it (PERCENTILE.INC). Where a
        timeline lacks the moment, the time is not known: it is left out, and not counted as zero.
      </p>
    </section>
  );
}
