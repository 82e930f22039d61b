import { type ComponentStatus, worstStatus } from './level.ts';
import type { Instant } from './instant.ts';
import type { AffectedComponent } from './update.ts';

/**
 * What an incident says of components from the moment on at which it takes in another one: of those that both named, the
 * worse; of those that only the other one named, what it said, so long as that was anything bad.
 */
export function saidTogether(
  own: readonly AffectedComponent[],
  taken: readonly AffectedComponent[],
): AffectedComponent[] {
  const said = new Map<string, ComponentStatus>(own.map((one) => [one.componentId, one.status]));
  for (const { componentId, status } of taken) {
    const before = said.get(componentId);
    if (before !== undefined) said.set(componentId, worstStatus([before, status]));
    else if (status !== 'operational') said.set(componentId, status);
  }
  return [...said].map(([componentId, status]) => ({ componentId, status }));
}

/** What the two say of components from the moment on at which some of them become an incident of their own. */
export function saidApart(
  latest: readonly AffectedComponent[],
  componentIds: readonly string[],
): { readonly taken: AffectedComponent[]; readonly left: AffectedComponent[] } {
  const chosen = new Set(componentIds);
  return {
    taken: latest.filter(({ componentId }) => chosen.has(componentId)),
    // The other one says it from now on, so what this one said of them ends here.
    left: latest.map((one) => (chosen.has(one.componentId) ? { ...one, status: 'operational' } : one)),
  };
}

/** A promise is kept on whichever page goes on. One that is late is not given again. */
export function promiseKept(by: Instant | null | undefined, now: Instant): Instant | null {
  return by != null && by > now ? by : null;
}
