import type { Instant } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import type { AffectedComponent, UpdateFacts } from './update.ts';

type Ordered = Pick<UpdateFacts<string>, 'id' | 'displayAt' | 'createdAt'>;

function byTime(a: Ordered, b: Ordered): number {
  return a.displayAt - b.displayAt || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** In the order in which things happened: by what the reader sees, then by when it was written down. */
export function oldestFirst<T extends Ordered>(updates: readonly T[]): T[] {
  return [...updates].sort(byTime);
}

export function newestFirst<T extends Ordered>(updates: readonly T[]): T[] {
  return oldestFirst(updates).reverse();
}

/** Each component with its last named status, in the order in which they were first named. */
export function latestComponents(
  updates: readonly (Ordered & { readonly components: readonly AffectedComponent[] })[],
): AffectedComponent[] {
  const latest = new Map<string, AffectedComponent>();
  for (const update of oldestFirst(updates))
    for (const named of update.components) latest.set(named.componentId, named);
  return [...latest.values()];
}

/** From this moment on, something says this of a component. */
export interface Statement {
  readonly at: Instant;
  readonly status: ComponentStatus;
}

/**
 * What the updates of one incident or maintenance say of each component, as `componentTimeline` wants it. While it is
 * not live (resolved, not yet begun, over) it says nothing bad: then each component it ever named is `operational`.
 */
export function statementsByComponent<Status extends string>(
  updates: readonly UpdateFacts<Status>[],
  isLive: (status: Status) => boolean,
): Map<string, Statement[]> {
  const named = new Map<string, ComponentStatus>();
  const statements = new Map<string, Statement[]>();
  let wasLive = false;
  for (const update of oldestFirst(updates)) {
    const live = isLive(update.status);
    for (const { componentId, status } of update.components) named.set(componentId, status);
    // Turning live or not changes what is said of all of them, named again or not.
    const touched = live === wasLive ? update.components.map((c) => c.componentId) : named.keys();
    for (const componentId of touched) {
      const status = live ? (named.get(componentId) ?? 'operational') : 'operational';
      const list = statements.get(componentId) ?? [];
      list.push({ at: update.displayAt, status });
      statements.set(componentId, list);
    }
    wasLive = live;
  }
  return statements;
}
