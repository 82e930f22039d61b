import { z } from 'zod';
import { metricOrThrow, type MetricRow } from '#db/queries/metric.ts';
import { latestPoint, latestPoints, type Point } from '#db/queries/metric-points.ts';
import { reader } from '#db/open.ts';
import { toTheSecond, toTheSecondOrNull } from '#lib/api/times.ts';
import { time } from './component-shape.ts';

export const Metric = z
  .object({
    id: z.string(),
    metrics_provider_id: z.string(),
    metric_identifier: z.string().nullable(),
    name: z.string(),
    display: z.boolean(),
    tooltip_description: z.string().nullable(),
    /** Points are sent, and none of an earlier time are fetched. */
    backfilled: z.literal(false),
    y_axis_min: z.number().nullable(),
    y_axis_max: z.number().nullable(),
    y_axis_hidden: z.boolean(),
    suffix: z.string(),
    decimal_places: z.int(),
    /** When the newest point was measured; null without any. */
    most_recent_data_at: time.nullable(),
    created_at: time,
    updated_at: time,
    /** Nothing is fetched. */
    last_fetched_at: z.null(),
    backfill_percentage: z.literal(0),
  })
  .meta({ id: 'Metric' });

export function metricShape(row: MetricRow, latest: Point | null): z.input<typeof Metric> {
  return {
    ...{ id: row.id, metrics_provider_id: row.providerId, metric_identifier: row.identifier },
    ...{ name: row.name, display: row.shown, tooltip_description: row.description },
    backfilled: false,
    ...{ y_axis_min: row.yAxisMin, y_axis_max: row.yAxisMax, y_axis_hidden: row.yAxisHidden },
    ...{ suffix: row.suffix, decimal_places: row.decimalPlaces },
    most_recent_data_at: toTheSecondOrNull(latest?.at ?? null),
    ...{ created_at: toTheSecond(row.createdAt), updated_at: toTheSecond(row.updatedAt) },
    ...{ last_fetched_at: null, backfill_percentage: 0 },
  };
}

/** @throws Refusal `not_found` */
export async function answeredMetric(id: string): Promise<z.input<typeof Metric>> {
  const db = reader();
  return metricShape(await metricOrThrow(db, id), await latestPoint(db, id));
}

export async function answeredMetrics(rows: readonly MetricRow[]): Promise<z.input<typeof Metric>[]> {
  const latest = await latestPoints(
    reader(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => metricShape(row, latest.get(row.id) ?? null));
}
