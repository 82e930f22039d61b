import type { ComponentStatus } from '#lib/domain/level.ts';

/** The components of the page as a person picks from them, in the order of the page. */
export interface PickGroup {
  /** Null for components without a group. */
  readonly name: string | null;
  readonly components: readonly { readonly id: string; readonly name: string }[];
}

/** Which of the statuses an outage can have, least first. */
export const OUTAGES = [
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const satisfies readonly ComponentStatus[];

/** What an update can say of a component: it may be well again. */
export const UPDATES = ['operational', ...OUTAGES] as const satisfies readonly ComponentStatus[];

/** Whether every word typed begins some word of the component's or its group's name. */
export function matches(search: string, name: string, group: string | null): boolean {
  const words = `${group ?? ''} ${name}`.toLowerCase().split(/[\s/_.:-]+/);
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
