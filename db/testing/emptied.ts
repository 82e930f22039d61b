import { keepBooks } from '#db/books.ts';
import {
  componentGroups,
  components,
  componentStatuses,
  incidents,
  incidentTemplates,
  maintenances,
  maintenanceSeries,
  metricPoints,
  metrics,
  metricsProviders,
  page,
  subscribers,
  updates,
} from '#db/schema/index.ts';

/** As before set-up, but for what events tell. What belongs to a row goes with it. */
export function emptied(): Promise<void> {
  return keepBooks(async (tx) => {
    for (const table of [subscribers, incidents, maintenances, maintenanceSeries, updates])
      await tx.delete(table);
    for (const table of [componentStatuses, components]) await tx.delete(table);
    for (const table of [incidentTemplates, metricPoints, metrics, metricsProviders, componentGroups, page])
      await tx.delete(table);
  });
}
