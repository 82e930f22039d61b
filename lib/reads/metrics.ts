import { allMetrics, metricIfAny, type MetricRow } from '#db/queries/metric.ts';
import { latestPoint, latestPoints, type Point } from '#db/queries/metric-points.ts';
import { reader } from '#db/open.ts';

export interface StaffMetric extends MetricRow {
  /** Null before the first point, and when all of them are too old to be kept. */
  readonly latest: Point | null;
}

/** All of them in the order of the page, those that are hidden included. */
export async function metricsForStaff(): Promise<StaffMetric[]> {
  const rows = await allMetrics(reader());
  const latest = await latestPoints(
    reader(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, latest: latest.get(row.id) ?? null }));
}

export async function metricForStaff(id: string): Promise<StaffMetric | undefined> {
  const row = await metricIfAny(reader(), id);
  return row && { ...row, latest: await latestPoint(reader(), id) };
}
