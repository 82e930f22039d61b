import type { Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { HistoryUpdate } from './history.ts';
import { idOf } from './id-of.ts';

export interface Window {
  /** Of the maintenance. */
  readonly id: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly components: readonly { readonly id: string; readonly name: string }[];
}

/** Before it begins nothing is said of components. */
const DURING: Readonly<Partial<Record<MaintenanceStatus, ComponentStatus>>> = {
  in_progress: 'under_maintenance',
  completed: 'operational',
};

/**
 * The updates of a maintenance at a source that knows no steps: there it begins and ends with its window, whatever is said.
 * So a step that has passed and that nobody said a word of is one without words, at its time.
 * @param told what was said, with its status where the source lets know; else it follows from when it was said
 */
export function windowSteps(
  { id, from, until, components }: Window,
  told: readonly (Omit<HistoryUpdate<MaintenanceStatus>, 'status' | 'components'> & {
    readonly status?: MaintenanceStatus;
  })[],
  now: Instant,
): HistoryUpdate<MaintenanceStatus>[] {
  const stepAt = (at: Instant) => (at < from ? 'scheduled' : at < until ? 'in_progress' : 'completed');
  const said = told.map((one) => ({ ...one, status: one.status ?? stepAt(one.displayAt) }));
  const passed = [['in_progress', from] as const, ['completed', until] as const].filter(
    ([status, at]) =>
      at <= now &&
      !said.some((one) => (status === 'completed' ? one.status === status : one.displayAt === at)),
  );
  const silent = passed.map(([status, at]) => ({
    ...{ id: idOf(id, status), status, body: '', notify: false, tweetId: null, customTweet: null },
    ...{ displayAt: at, createdAt: at, updatedAt: at },
  }));
  return [...said, ...silent].map((one) => {
    const during = DURING[one.status];
    return {
      ...one,
      components: during
        ? components.map((component) => ({
            ...{ componentId: component.id, name: component.name, status: during, oldStatus: null },
          }))
        : [],
    };
  });
}
