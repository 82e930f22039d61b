import type { Day } from '#lib/domain/instant.ts';
import type { Report } from '#lib/domain/report.ts';
import { dayText } from '#lib/i18n/date.ts';

const FIGURES = [
  ['made', 'Made'],
  ['done', 'Done'],
  ['open', 'Open'],
  ['overdue', 'Of these overdue'],
  ['dropped', 'Dropped'],
] as const;

interface ReportItemsProps {
  readonly items: Report['actionItems'];
  readonly asOf: Day;
}

/** What became of what was promised, public and internal: as of today, also for a month that is long over. */
export function ReportItems({ items, asOf }: ReportItemsProps) {
  return (
    <section className="section" aria-labelledby="report-items">
      <h2 id="report-items">Action items, as of {dayText(asOf, 'long')}</h2>
      <dl className="report-figures">
        {FIGURES.map(([figure, word]) => (
          <div key={figure}>
            <dt>{word}</dt>
            <dd>{items[figure]}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Of the postmortems of these incidents, as they stand today, not at the end of the period.{' '}
        <a href="/admin/follow-up" className="report-way">
          Follow them up
        </a>
      </p>
    </section>
  );
}
