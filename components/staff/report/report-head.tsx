import { nextPeriod, quarterOf, type ReportPeriod, reportPeriod } from '#lib/domain/report-period.ts';
import { zoneName } from '#lib/i18n/date.ts';
import { periodText } from './period-text.ts';

interface ReportHeadProps {
  readonly period: ReportPeriod;
  readonly zone: string;
  readonly isRunning: boolean;
}

const addressOf = ({ name }: ReportPeriod) => `/admin/report?period=${name}`;

/** Which period it is of, and the ways to others. */
export function ReportHead({ period, zone, isRunning }: ReportHeadProps) {
  const [before, after] = [nextPeriod(period, -1), nextPeriod(period, 1)];
  const quarter = quarterOf(period);
  const isMonth = period.months.length === 1;
  return (
    <>
      <header className="screen-head">
        <h1>Report: {periodText(period)}</h1>
        <a href={`/admin/report/report.csv?period=${period.name}`} className="report-way">
          Download as CSV
        </a>
      </header>
      <nav className="actions report-way" aria-label="Periods">
        {before && (
          <a href={addressOf(before)} rel="prev">
            {periodText(before)}
          </a>
        )}
        {isMonth ? (
          <a href={addressOf(quarter)}>{periodText(quarter)}</a>
        ) : (
          period.months.map((month) => (
            <a key={month} href={addressOf(reportPeriod(month)!)}>
              {periodText(reportPeriod(month)!)}
            </a>
          ))
        )}
        {after && (
          <a href={addressOf(after)} rel="next">
            {periodText(after)}
          </a>
        )}
      </nav>
      <p className="quiet">
        Of the incidents that began in this period, by the clock of {zoneName(zone)}.
        {isRunning && ' It is not over, so all of this may still change.'}
      </p>
    </>
  );
}
