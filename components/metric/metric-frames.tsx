import { chartPath } from '#lib/domain/chart-paths.ts';
import { t } from '#lib/i18n/t.ts';
import type { NamedMetric } from '#lib/published/metric.ts';

/**
 * The metrics of the home page. What was measured is in frames, as documents of their own: they are published every five
 * minutes, and the home page need not be. A frame has its height before it has its content, so nothing jumps.
 */
export function MetricFrames({ metrics }: { metrics: readonly NamedMetric[] }) {
  return metrics.map(({ id, name, description }) => (
    <div key={id} id={`metric-${id}`} className="metric">
      <h3>
        <a href={chartPath(id)}>{name}</a>
      </h3>
      {description && <p className="quiet">{description}</p>}
      <iframe src={chartPath(id, 'day')} title={t('metric.frame', { name })} loading="lazy" />
    </div>
  ));
}
