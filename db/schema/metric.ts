import type { Kit } from '#db/kit/sqlite.ts';
import { PROVIDER_TYPES } from '#lib/domain/metric.ts';
import { among } from './among.ts';

/** Where the points of metrics come from. Written by the provider verbs; read by programs, who make metrics under one. */
export const defineMetricsProviders = (kit: Kit) =>
  kit.table(
    'metrics_providers',
    {
      id: kit.text().primaryKey(),
      type: kit.oneOf(PROVIDER_TYPES).notNull(),
      /** What programs keep with it. Nothing is asked for there. */
      baseUri: kit.text(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    () => [kit.check('metrics_providers_type', among('type', PROVIDER_TYPES))],
  );

/**
 * A number that the page shows as a chart, such as a response time. Written by the metric verbs; read by the home page, the
 * charts and the staff screens. What it measured is in `metric_points`.
 */
export const defineMetrics = (kit: Kit, providers: ReturnType<typeof defineMetricsProviders>) =>
  kit.table(
    'metrics',
    {
      id: kit.text().primaryKey(),
      providerId: kit
        .text()
        .notNull()
        .references(() => providers.id),
      name: kit.text().notNull(),
      description: kit.text(),
      /** What programs call it at its provider. They find it again by that; nothing here is looked up. */
      identifier: kit.text(),
      /** The unit: `ms`, `%`. */
      suffix: kit.text().notNull().default(''),
      decimalPlaces: kit.integer().notNull().default(0),
      shown: kit.boolean().notNull().default(true),
      /** The ends of the chart; null for what fits the points. */
      yAxisMin: kit.number(),
      yAxisMax: kit.number(),
      yAxisHidden: kit.boolean().notNull().default(false),
      /** Rank on the page. */
      position: kit.integer().notNull(),
      createdAt: kit.instant().notNull(),
      updatedAt: kit.instant().notNull(),
      version: kit.integer().notNull().default(1),
    },
    (t) => [
      kit.check('metrics_decimal_places', 'decimal_places between 0 and 5'),
      // the metrics of one provider
      kit.index('metrics_provider').on(t.providerId),
    ],
  );

/**
 * What was measured: one value for one moment of one metric. Written by `send-points` alone, without an event, since a
 * measurement is no act; `forget-old-points` takes away what no chart reaches back to. Read by the charts.
 * The key is also the index of every query: the points of one metric in a time.
 */
export const defineMetricPoints = (kit: Kit, metrics: ReturnType<typeof defineMetrics>) =>
  kit.table(
    'metric_points',
    {
      metricId: kit
        .text()
        .notNull()
        .references(() => metrics.id),
      at: kit.instant().notNull(),
      value: kit.number().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.metricId, t.at] })],
  );
