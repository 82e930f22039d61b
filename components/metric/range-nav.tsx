import { chartPath } from '#lib/domain/chart-paths.ts';
import { METRIC_RANGES, type MetricRange } from '#lib/domain/metric-range.ts';
import { t } from '#lib/i18n/t.ts';

/** Inside of its frame a chart becomes that of another range, without script too; the table is a page of its own. */
export function RangeNav({ metricId, range }: { metricId: string; range: MetricRange }) {
  return (
    <nav aria-label={t('metric.ranges')}>
      <ul className="ranges">
        {METRIC_RANGES.map((one) => (
          <li key={one}>
            <a href={chartPath(metricId, one)} aria-current={one === range ? 'page' : undefined}>
              {t(`metric.${one}`)}
            </a>
          </li>
        ))}
        <li className="apart">
          <a href={`${chartPath(metricId)}#${range}`} target="_top">
            {t('metric.table')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
