import { and, count, desc, eq, gte, lt, max, min, sql, sum } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { metricPoints } from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { RangeWindow } from '#lib/domain/metric-range.ts';
import type { Measured } from '#lib/domain/metric-series.ts';

export interface Point {
  readonly at: Instant;
  readonly value: number;
}

/** What was measured in a window, by bucket; buckets without a point are left out. */
export async function measuredIn(
  db: Database,
  metricId: string,
  { from, to, bucket }: RangeWindow,
): Promise<Measured[]> {
  const { at, value } = metricPoints;
  // As a number in the text: one that is bound is no whole number to SQLite, and division by it has a fraction.
  const size = sql.raw(String(bucket));
  const begins = sql<Instant>`(${at} - ${at} % ${size})`.mapWith(Number);
  const rows = await db
    .select({
      at: begins,
      count: count(),
      sum: sum(value).mapWith(Number),
      low: min(value),
      high: max(value),
    })
    .from(metricPoints)
    .where(and(eq(metricPoints.metricId, metricId), gte(at, from), lt(at, to)))
    .groupBy(begins);
  return rows.map((row) => ({ ...row, at: row.at as Instant, low: row.low!, high: row.high! }));
}

export async function latestPoint(db: Database, metricId: string): Promise<Point | null> {
  const [found] = await db
    .select({ at: metricPoints.at, value: metricPoints.value })
    .from(metricPoints)
    .where(eq(metricPoints.metricId, metricId))
    .orderBy(desc(metricPoints.at))
    .limit(1);
  return found ?? null;
}

/** The newest point of each metric, by its id. */
export async function latestPoints(db: Database, metricIds: readonly string[]): Promise<Map<string, Point>> {
  const latest = new Map<string, Point>();
  for (const id of metricIds) {
    const point = await latestPoint(db, id);
    if (point) latest.set(id, point);
  }
  return latest;
}
