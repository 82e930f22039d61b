import type { Instant } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { type AffectedComponent, saidOf, type UpdateFacts } from './update.ts';

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

/** Each component with what was last said of it and still counts, in the order in which they were first named. */
export function latestComponents(
  updates: readonly (Ordered & { readonly components: readonly AffectedComponent[] })[],
): AffectedComponent[] {
  const latest = new Map<string, AffectedComponent>();
  for (const update of oldestFirst(updates))
    for (const named of update.components) latest.set(named.componentId, named);
  return [...latest.values()].flatMap((one) =>
    one.takenOff ? [] : { componentId: one.componentId, status: saidOf(one) },
  );
}

/** From this moment on, something says this of a component. */
export interface Statement {
  readonly at: Instant;
  readonly status: ComponentStatus;
}

/**
 * What the updates of one incident or maintenance say of each component, as `componentTimeline` wants it. While it is
 * not live (resolved, not yet begun, over) it says nothing bad: then each component it ever named is `operational`.
 * What a component became in between counts until the next statement of it, whenever that is dated.
 */
export function statementsByComponent<Status extends string>(
  updates: readonly UpdateFacts<Status>[],
  isLive: (status: Status) => boolean,
): Map<string, Statement[]> {
  const named = new Map<string, AffectedComponent>();
  const statements = new Map<string, Statement[]>();
  let wasLive = false;
  for (const update of oldestFirst(updates)) {
    const live = isLive(update.status);
    for (const one of update.components) named.set(one.componentId, one);
    // Turning live or not changes what is said of all of them, named again or not.
    const touched = live === wasLive ? update.components.map((c) => c.componentId) : named.keys();
    for (const componentId of touched) {
      const list = statements.get(componentId) ?? [];
      while (list.at(-1) && list.at(-1)!.at > update.displayAt) list.pop();
      const said = live ? named.get(componentId) : undefined;
      list.push({ at: update.displayAt, status: said?.status ?? 'operational' });
      if (said?.became)
        list.push({ status: said.became.status, at: later(said.became.at, update.displayAt) });
      statements.set(componentId, list);
    }
    wasLive = live;
  }
  return statements;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
