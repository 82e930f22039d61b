import type { Instant } from '#lib/domain/instant.ts';
import type { HistoryComponent } from '#lib/import/history.ts';
import type { Monitor, Page } from './source.ts';
import type { Naming } from './stories.ts';

/**
 * The monitors of the page. What they measure is not told, nor since when there are any.
 * @param since the first that is known of each
 */
export function componentsOf(
  page: Page,
  monitors: readonly Monitor[],
  naming: Naming,
  { since, now }: { readonly since: ReadonlyMap<string, Instant>; readonly now: Instant },
): HistoryComponent[] {
  const placed = (page.monitors ?? []).map((one, place) =>
    typeof one === 'number' ? { monitorId: one, order: place } : one,
  );
  const byId = new Map(monitors.map((one) => [one.id, one]));
  return placed
    .sort((a, b) => a.order - b.order)
    .map(({ monitorId }, place) => {
      const id = naming.idOf('monitor', monitorId);
      const at = since.get(id) ?? now;
      return {
        ...{ id, name: naming.nameOf(monitorId), description: byId.get(monitorId)?.description || null },
        ...({ groupId: null, status: 'operational', position: place, listed: place } as const),
        ...{ showUptime: true, onlyShowIfDegraded: false, startDate: null },
        ...({ createdAt: at, updatedAt: at, undated: true } as const),
      };
    });
}
