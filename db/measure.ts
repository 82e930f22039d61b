import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { pointsKeptSince } from '#lib/domain/metric.ts';
import { notFound } from '#lib/errors.ts';
import { claimOnce } from './once.ts';
import { engine } from './open.ts';
import { metricPoints, metrics } from './schema/index.ts';

/** What was measured, as it is stored: `value` at a moment of one metric. */
export interface NewPoint {
  readonly metricId: string;
  readonly at: Instant;
  readonly value: number;
}

/**
 * Stores what was measured. The second and last way past `write()`: a measurement is no act, so it records no event, and
 * the page has the same revision afterwards. Nothing is handed out that could write anything else. Whoever sends is asked
 * before, by `send-points`. One statement, however many they are; no moment of a metric may be among them twice.
 * @param metricIds all that are named, those without a point too
 * @throws Refusal `not_found` when one of the metrics is not there: then nothing is stored
 */
export function storePoints(
  actor: Actor,
  metricIds: readonly string[],
  points: readonly NewPoint[],
): Promise<void> {
  return engine().transaction(async (db) => {
    const there = await db
      .select({ id: metrics.id })
      .from(metrics)
      .where(inArray(metrics.id, [...metricIds]));
    if (there.length < metricIds.length) throw notFound('metric');
    if (points.length > 0)
      await db
        .insert(metricPoints)
        .values([...points])
        .onConflictDoUpdate({
          target: [metricPoints.metricId, metricPoints.at],
          set: { value: sql`excluded.value` },
        });
    await claimOnce(Object.assign(Object.create(db) as typeof db, { now: now(), actor }));
  });
}

/** Takes away what no chart reaches back to. */
export async function forgetOldPoints(): Promise<void> {
  await engine().transaction(async (db) => {
    const before = pointsKeptSince(now());
    // One metric after another: the key of the table begins with it.
    for (const { id } of await db.select({ id: metrics.id }).from(metrics))
      await db.delete(metricPoints).where(and(eq(metricPoints.metricId, id), lt(metricPoints.at, before)));
  });
}
