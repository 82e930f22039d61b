import { durationText } from '#lib/i18n/duration.ts';
import { RANGES } from '#lib/domain/metric-range.ts';
import { t } from '#lib/i18n/t.ts';
import type { MetricCharts as Charts } from '#lib/published/read-metric.ts';
import { Chart } from './chart.tsx';
import { ChartFigures } from './chart-figures.tsx';
import { ChartTable } from './chart-table.tsx';

/** A metric over a day, a week and a month, each with its figures and its table. */
export function MetricCharts({ metric, charts, zone }: Pick<Charts, 'metric' | 'charts'> & { zone: string }) {
  return (
    <>
      {charts.map((chart) => (
        <section key={chart.range} aria-labelledby={chart.range} className="range">
          <h2 id={chart.range}>{t(`metric.of.${chart.range}`)}</h2>
          <ChartFigures metric={metric} chart={chart} zone={zone} />
          <Chart metric={metric} chart={chart} zone={zone} />
          {chart.figures && <ChartTable metric={metric} chart={chart} zone={zone} />}
        </section>
      ))}
      <p className="quiet how">
        {t('metric.how', {
          day: durationText(RANGES.day.bucket),
          week: durationText(RANGES.week.bucket),
          month: durationText(RANGES.month.bucket),
        })}
      </p>
    </>
  );
}
