import type { ComponentRow, GroupRow } from '#db/queries/facts-components.ts';
import type { Day, Instant } from '#lib/domain/instant.ts';
import { addMonths } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf, startOfDay } from '#lib/domain/time.ts';
import {
  componentTimeline,
  type Span,
  uptimeOf,
  type Uptime,
  type UptimeWeights,
} from '#lib/domain/uptime.ts';
import { type ComponentSayings, historyOf, sayingsByComponent, type StatusFacts } from './component.ts';
import { type NamedComponent, namesOf } from './named.ts';

export const firstOf = (month: string, zone: string): Instant => startOfDay(`${month}-01` as Day, zone);

/** The last months, oldest first, this one last. */
export function lastMonths(count: number, now: Instant, zone: string): string[] {
  const month = monthOf(dayOf(now, zone));
  return Array.from({ length: count }, (_, index) => addMonths(month, index + 1 - count));
}

export interface MonthUptime extends Uptime {
  readonly month: string;
}

/** The uptime of one component in calendar months of the page's zone, each with the intervals it was made from. */
export function monthlyUptime(
  component: ComponentRow,
  sayings: ComponentSayings,
  months: readonly string[],
  given: { readonly zone: string; readonly weights: UptimeWeights; readonly now: Instant },
): MonthUptime[] {
  const { zone, weights, now } = given;
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const earliest = (a: Instant, b: Instant) => (a < b ? a : b);
  const end = earliest(firstOf(addMonths(last, 1), zone), now);
  const spans: Span[] = componentTimeline(historyOf(sayings, firstOf(first, zone), end));
  const start = startOfDay(component.startDate, zone);
  return months.map((month) => {
    const from = firstOf(month, zone);
    const until = earliest(firstOf(addMonths(month, 1), zone), now);
    return { month, ...uptimeOf(spans, weights, start > from ? start : from, until) };
  });
}

export interface UptimeFacts extends StatusFacts {
  readonly components: readonly ComponentRow[];
  readonly groups: readonly GroupRow[];
}

export interface UptimeRow {
  readonly component: NamedComponent;
  readonly months: readonly (number | null)[];
}

/** The table of all components that show their uptime, a percentage a month. */
export function uptimeRows(
  facts: UptimeFacts,
  months: readonly string[],
  given: { readonly zone: string; readonly weights: UptimeWeights; readonly now: Instant },
): UptimeRow[] {
  const sayings = sayingsByComponent(facts);
  const names = namesOf(facts.components, facts.groups);
  const groupPosition = new Map(facts.groups.map((group) => [group.id, group.position]));
  const place = (row: ComponentRow): number => groupPosition.get(row.groupId ?? '') ?? row.position;
  return facts.components
    .filter((row) => row.removedAt === null && row.showUptime)
    .sort((a, b) => place(a) - place(b) || a.position - b.position)
    .flatMap((row) => {
      const component = names.get(row.id);
      const uptimes = monthlyUptime(row, sayings(row.id), months, given);
      return component ? [{ component, months: uptimes.map((uptime) => uptime.percent) }] : [];
    });
}
