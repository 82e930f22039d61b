import { eq } from 'drizzle-orm';
import { insertRows } from '#db/history/insert-rows.ts';
import {
  incidentLinks,
  maintenanceSeries,
  maintenanceSeriesComponents,
  metricPoints,
  metrics,
  metricsProviders,
  page,
} from '#db/schema/index.ts';
import { type Tx, write } from '#db/write.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { plantTimeline } from './dns-move/timeline.ts';
import { plantNotes } from './notes.ts';
import { plantTemplates } from './templates.ts';
import { exampleLinks } from './links.ts';
import { exampleMetrics, examplePoints, exampleProvider } from './metrics.ts';
import { ABOUT, FOOTER } from './words.ts';
import { exampleSeries, exampleSeriesComponent } from './series.ts';
import { exampleWorld } from './world.ts';

/** Puts the example world on a page that has just been made. Its addresses are the same each time. */
export function plantExampleWorld(now: Instant): Promise<void> {
  return write({ kind: 'import', source: 'the example world' }, (tx) => plantExampleWorldIn(tx, now));
}

/** The same inside a transaction that makes more, such as set-up. */
export async function plantExampleWorldIn(tx: Tx, now: Instant): Promise<void> {
  const world = exampleWorld(now);
  await tx.insert(maintenanceSeries).values(exampleSeries(now));
  await insertRows(tx, world);
  await tx.insert(maintenanceSeriesComponents).values(exampleSeriesComponent);
  await plantNotes(tx, now);
  await tx.insert(incidentLinks).values(exampleLinks(now));
  await plantTemplates(tx);
  await plantTimeline(tx);
  await tx.insert(metricsProviders).values(exampleProvider);
  await tx.insert(metrics).values(exampleMetrics);
  await tx.insert(metricPoints).values(examplePoints(now));
  const [stands] = await tx.select().from(page);
  if (stands && stands.footer === '' && stands.about === '')
    await tx.update(page).set({ about: ABOUT, footer: FOOTER }).where(eq(page.id, stands.id));
  await tx.record({
    type: 'history.imported',
    subjectId: null,
    data: {
      source: 'the example world',
      incidents: world.incidents.length,
      updates: world.updates.length,
      maintenances: world.maintenances.length,
      components: world.components.length,
    },
  });
}
