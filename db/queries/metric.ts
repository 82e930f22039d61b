import { asc, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { metrics, metricsProviders } from '#db/schema/index.ts';
import { notFound } from '#lib/errors.ts';

export type MetricRow = typeof metrics.$inferSelect;
export type MetricsProviderRow = typeof metricsProviders.$inferSelect;

export async function metricIfAny(db: Database, id: string): Promise<MetricRow | undefined> {
  const [found] = await db.select().from(metrics).where(eq(metrics.id, id));
  return found;
}

/** @throws Refusal `not_found` */
export async function metricOrThrow(db: Database, id: string): Promise<MetricRow> {
  const found = await metricIfAny(db, id);
  if (!found) throw notFound('metric');
  return found;
}

/** @throws Refusal `not_found` */
export async function metricsProviderOrThrow(db: Database, id: string): Promise<MetricsProviderRow> {
  const [found] = await db.select().from(metricsProviders).where(eq(metricsProviders.id, id));
  if (!found) throw notFound('metrics provider');
  return found;
}

/** In the order of the page, those that are not shown included. */
export function allMetrics(db: Database): Promise<MetricRow[]> {
  return db.select().from(metrics).orderBy(asc(metrics.position), asc(metrics.createdAt), asc(metrics.id));
}

/** Those that visitors see, in their order. */
export function shownMetrics(db: Database): Promise<MetricRow[]> {
  return db
    .select()
    .from(metrics)
    .where(eq(metrics.shown, true))
    .orderBy(asc(metrics.position), asc(metrics.createdAt), asc(metrics.id));
}

/** The oldest first. */
export function allMetricsProviders(db: Database): Promise<MetricsProviderRow[]> {
  return db
    .select()
    .from(metricsProviders)
    .orderBy(asc(metricsProviders.createdAt), asc(metricsProviders.id));
}
