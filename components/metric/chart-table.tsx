import { Time } from '#components/time/time.tsx';
import { figureText } from '#lib/i18n/figure.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedChart, PublishedMetric } from '#lib/published/metric.ts';

interface TableProps {
  readonly metric: PublishedMetric;
  readonly chart: PublishedChart;
  readonly zone: string;
}

/** A chart as a table: hours of the day, quarters of days of the week, days of the month. */
export function ChartTable({ metric, chart, zone }: TableProps) {
  const { range, rows } = chart;
  return (
    <details>
      <summary>{t('metric.values')}</summary>
      <table className="ledger values">
        <caption className="unseen">
          {t('metric.caption', { name: metric.name, range: t(`metric.of.${range}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('metric.column.from')}</th>
            <th scope="col">{t('metric.mean')}</th>
            <th scope="col">{t('metric.low')}</th>
            <th scope="col">{t('metric.high')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ from, figures }) => (
            <tr key={from}>
              <th scope="row">
                <Time at={from} zone={zone} form="short" />
              </th>
              {(['mean', 'low', 'high'] as const).map((which) => (
                <td key={which} className="figures">
                  <bdi>{figures === null ? t('metric.none') : figureText(figures[which], metric)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
