import { METRIC_RANGES, type MetricRange } from './metric-range.ts';

/** Where the chart of a metric is, as the home page holds it; without a range, the page with all of them and their tables. */
export function chartPath(metricId: string, range?: MetricRange): string {
  return range === undefined ? `/charts/${metricId}` : `/charts/${metricId}/${range}`;
}

/** All documents of a metric, what is looked at most first. */
export function chartPaths(metricId: string): string[] {
  return [...METRIC_RANGES.map((range) => chartPath(metricId, range)), chartPath(metricId)];
}
