import type { Instant } from '#lib/domain/instant.ts';
import type { History } from '#lib/import/history.ts';
import { Remarks } from '#lib/import/report.ts';
import { componentsOf } from './components.ts';
import type { Files } from './source.ts';
import { incidentOf, maintenanceOf } from './stories.ts';

/** What the files say together. */
export function historyOf(files: Files): History {
  const remarks = new Remarks();
  const summary = files['summary.json'];
  const page = latest(Object.values(files).flatMap((file) => file.page ?? []));
  const incidents = [...(files['incidents.json']?.incidents ?? []), ...(summary?.incidents ?? [])];
  const maintenances = [
    ...(files['scheduled-maintenances.json']?.scheduled_maintenances ?? []),
    ...(summary?.scheduled_maintenances ?? []),
  ];
  return {
    page: page && { id: page.id, name: page.name, url: page.url, timeZone: page.time_zone },
    ...componentsOf(summary?.components ?? files['components.json']?.components ?? null),
    incidents: newestOfEach(incidents).map((one) => incidentOf(one, remarks)),
    maintenances: newestOfEach(maintenances).map(maintenanceOf),
    listed: summary
      ? {
          ids: new Set([...summary.incidents, ...summary.scheduled_maintenances].map((one) => one.id)),
          at: summary.page.updated_at,
        }
      : null,
    lastSetCounts: true,
    remarks,
  };
}

function latest<T extends { updated_at: Instant }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((best, one) => (best && best.updated_at >= one.updated_at ? best : one), null);
}

/** Two files may hold the same incident at different times: the later one knows more. */
function newestOfEach<T extends { id: string; updated_at: Instant }>(all: readonly T[]): T[] {
  const byId = new Map<string, T>();
  for (const one of all) {
    const known = byId.get(one.id);
    if (!known || one.updated_at > known.updated_at) byId.set(one.id, one);
  }
  return [...byId.values()];
}
