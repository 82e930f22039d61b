import type { Report } from '#lib/domain/report.ts';

const FIGURES = [
  ['made', 'Made'],
  ['done', 'Done'],
  ['open', 'Open'],
  ['overdue', 'Of these overdue'],
  ['dropped', 'Dropped'],
] as const;

/** What became of what was promised, public and internal, as it stands today. */
export function ReportItems({ items }: { readonly items: Report['actionItems'] }) {
  return (
    <section className="section" aria-labelledby="report-items">
      <h2 id="report-items">Action items</h2>
      <dl className="report-figures">
        {FIGURES.map(([figure, word]) => (
          <div key={figure}>
            <dt>{word}</dt>
            <dd>{items[figure]}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        Of the postmortems of these incidents, as they stand today.{' '}
        <a href="/admin/follow-up" className="report-way">
          Follow them up
        </a>
      </p>
    </section>
  );
}
