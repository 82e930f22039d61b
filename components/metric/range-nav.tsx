import { chartPath } from '#lib/domain/chart-paths.ts';
import { METRIC_RANGES, type MetricRange } from '#lib/domain/metric-range.ts';
import { t } from '#lib/i18n/t.ts';
import type { NamedMetric } from '#lib/published/metric.ts';

interface Props {
  readonly metric: Pick<NamedMetric, 'id' | 'name'>;
  readonly range: MetricRange;
}

/** Inside of its frame a chart becomes that of another range, without script too; the table is a page of its own. */
export function RangeNav({ metric, range }: Props) {
  return (
    // Several charts stand on one page: each says whose range it is.
    <nav aria-label={t('metric.ranges', { metric: metric.name })}>
      <ul className="ranges">
        {METRIC_RANGES.map((one) => (
          <li key={one}>
            <a href={chartPath(metric.id, one)} aria-current={one === range ? 'page' : undefined}>
              {t(`metric.${one}`)}
            </a>
          </li>
        ))}
        <li className="apart">
          <a href={`${chartPath(metric.id)}#${range}`} target="_top">
            {t('metric.table')}
          </a>
        </li>
      </ul>
    </nav>
  );
}
