import { grouped } from '#lib/domain/grouped.ts';
import { type Instant, plus, SECOND } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus } from '#lib/domain/level.ts';
import { oldestFirst } from '#lib/domain/timeline.ts';
import type { Became } from '#lib/domain/update.ts';
import type { History, HistoryComponent } from '#lib/import/history.ts';
import type { PlannedUpdate } from './plan-updates.ts';

/** What something open said of a component last. */
export interface Spoken {
  readonly updateId: string;
  readonly componentId: string;
  readonly status: ComponentStatus;
  /** When it was written, or the later moment from which it holds. */
  readonly at: Instant;
}

export interface StillCounts {
  /** What is said now of components by what is open. */
  readonly said: ReadonlyMap<string, readonly ComponentStatus[]>;
  /** What statements came to be, by `statementKey`. */
  readonly became: ReadonlyMap<string, Became>;
}

export function statementKey(one: { readonly updateId: string; readonly componentId: string }): string {
  return `${one.updateId} ${one.componentId}`;
}

/** The last statement of each component that the story is still about. */
export function lastSpoken(updates: readonly PlannedUpdate<string>[]): Spoken[] {
  const last = new Map<string, Spoken>();
  for (const { id: updateId, components, displayAt, createdAt } of oldestFirst(updates))
    for (const { componentId, status, takenOff } of components)
      if (!takenOff)
        last.set(componentId, { updateId, componentId, status, at: later(displayAt, createdAt) });
  return [...last.values()];
}

/**
 * Where the source counts what was set last, a component that is better there than something open said of it was set so
 * since, by hand or by something else: then this is what that statement has come to. What another statement says as well
 * is that one's.
 */
export function whatStillCounts(
  spoken: readonly Spoken[],
  { components, lastSetCounts }: Pick<History, 'components' | 'lastSetCounts'>,
): StillCounts {
  const shown = new Map((lastSetCounts ? (components ?? []) : []).map((one) => [one.id, one]));
  const said = new Map<string, ComponentStatus[]>();
  const became = new Map<string, Became>();
  for (const [componentId, all] of grouped(spoken, (one) => one.componentId)) {
    const component = shown.get(componentId);
    const standing = all.filter((one) => !component || !isOutdated(one, component));
    const statuses = standing.map((one) => one.status);
    said.set(componentId, statuses);
    if (!component || standing.length === all.length) continue;
    const status = statuses.includes(component.status) ? 'operational' : component.status;
    for (const one of all.filter((one) => !standing.includes(one)))
      became.set(statementKey(one), { status, at: later(setAt(component), one.at) });
    statuses.push(status);
  }
  return { said, became };
}

/** The list of components may be older than the words, and some answers cut its times to the second. */
function isOutdated({ status, at }: Spoken, component: HistoryComponent): boolean {
  const isBetter = COMPONENT_STATUSES.indexOf(component.status) < COMPONENT_STATUSES.indexOf(status);
  return isBetter && setAt(component) > plus(at, -SECOND);
}

const setAt = ({ statusSince, updatedAt }: HistoryComponent): Instant => statusSince ?? updatedAt;
const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
