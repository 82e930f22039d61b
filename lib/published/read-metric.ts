import { metricIfAny } from '#db/queries/metric.ts';
import { latestPoint, measuredIn } from '#db/queries/metric-points.ts';
import { reader } from '#db/open.ts';
import { now } from '#lib/clock.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { drawnUntil, METRIC_RANGES, type MetricRange, windowOf } from '#lib/domain/metric-range.ts';
import { type PublishedChart, publishedChart, type PublishedMetric, publishedMetric } from './metric.ts';

export interface MetricCharts {
  readonly metric: PublishedMetric;
  readonly charts: readonly PublishedChart[];
  /** When they are drawn anew: from then on there is more to say. */
  readonly validUntil: Instant;
}

/** A metric with its charts, all of them or one; null where there is none that visitors see. */
export async function readMetric(
  id: string,
  ranges: readonly MetricRange[] = METRIC_RANGES,
): Promise<MetricCharts | null> {
  const db = reader();
  const at = now();
  const row = await metricIfAny(db, id);
  if (!row?.shown) return null;
  const latest = await latestPoint(db, id);
  const charts: PublishedChart[] = [];
  for (const range of ranges) {
    const measured = await measuredIn(db, id, windowOf(range, at));
    charts.push(publishedChart(row, range, { measured, latest, now: at }));
  }
  return { metric: publishedMetric(row), charts, validUntil: drawnUntil(at) };
}
