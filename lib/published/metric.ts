import type { MetricRow } from '#db/queries/metric.ts';
import type { Point } from '#db/queries/metric-points.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type MetricRange, windowOf } from '#lib/domain/metric-range.ts';
import { type Scale, scaleOf } from '#lib/domain/metric-scale.ts';
import { type Measured, type Series, seriesOf } from '#lib/domain/metric-series.ts';

/** What the home page says of a metric: nothing that was measured, so no point makes it read differently. */
export interface NamedMetric {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

export interface PublishedMetric extends NamedMetric {
  readonly suffix: string;
  readonly decimalPlaces: number;
  readonly yAxisHidden: boolean;
}

export interface PublishedChart extends Series {
  readonly range: MetricRange;
  readonly from: Instant;
  readonly to: Instant;
  readonly scale: Scale;
  /** The newest point of all, where it is in the window. */
  readonly latest: Point | null;
}

export const namedMetric = ({ id, name, description }: MetricRow): NamedMetric => ({ id, name, description });

export function publishedMetric(row: MetricRow): PublishedMetric {
  const { suffix, decimalPlaces, yAxisHidden } = row;
  return { ...namedMetric(row), suffix, decimalPlaces, yAxisHidden };
}

/** @param measured by the buckets of this range @param latest the newest point of the metric */
export function publishedChart(
  row: MetricRow,
  range: MetricRange,
  { measured, latest, now }: { measured: readonly Measured[]; latest: Point | null; now: Instant },
): PublishedChart {
  const window = windowOf(range, now);
  const series = seriesOf(measured, window);
  return {
    ...series,
    ...{ range, from: window.from, to: window.to, scale: scaleOf(series.figures, row) },
    latest: latest && latest.at >= window.from ? latest : null,
  };
}
