import type { Instant } from '#lib/domain/instant.ts';
import type { Files, SourceComponent, SourceIncident, SourceMaintenance, SourcePage } from './source.ts';

/** What the files say together. */
export interface SourceHistory {
  readonly page: SourcePage | null;
  /** Null when no file lists the components of the page. */
  readonly components: readonly SourceComponent[] | null;
  readonly incidents: readonly SourceIncident[];
  readonly maintenances: readonly SourceMaintenance[];
  /** What the summary lists as open or to come, and when; null without a summary. */
  readonly listed: { readonly ids: ReadonlySet<string>; readonly at: Instant } | null;
}

export function historyOf(files: Files): SourceHistory {
  const summary = files['summary.json'];
  const pages = Object.values(files).flatMap((file) => file.page ?? []);
  return {
    page: latest(pages),
    components: summary?.components ?? files['components.json']?.components ?? null,
    incidents: newestOfEach([...(files['incidents.json']?.incidents ?? []), ...(summary?.incidents ?? [])]),
    maintenances: newestOfEach([
      ...(files['scheduled-maintenances.json']?.scheduled_maintenances ?? []),
      ...(summary?.scheduled_maintenances ?? []),
    ]),
    listed: summary
      ? {
          ids: new Set([...summary.incidents, ...summary.scheduled_maintenances].map((one) => one.id)),
          at: summary.page.updated_at,
        }
      : null,
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
