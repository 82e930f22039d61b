import type { ComponentRow } from '#db/queries/facts-components.ts';
import type { Day, Instant } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { startOfDay } from '#lib/domain/time.ts';
import { componentTimeline, dayBars, uptimeOf, type UptimeWeights } from '#lib/domain/uptime.ts';
import { type ComponentSayings, historyOf } from './component.ts';

export interface PublishedCause {
  readonly kind: 'incident' | 'maintenance';
  readonly id: string;
  readonly name: string;
}

export interface PublishedDay {
  readonly day: Day;
  /** Null without data. */
  readonly worst: ComponentStatus | null;
  readonly downMs: number;
  /** How long it was in the worst status or in any other that is not operational. */
  readonly troubleMs: number;
  readonly causes: readonly PublishedCause[];
}

export interface PublishedBars {
  /** Null without data. */
  readonly percent: number | null;
  readonly days: readonly PublishedDay[];
}

/** What the bars of all components have in common. */
export interface BarsWindow {
  readonly days: readonly Day[];
  readonly zone: string;
  readonly now: Instant;
  readonly weights: UptimeWeights;
  /** Names of incidents and maintenances by id. */
  readonly causeNames: ReadonlyMap<string, string>;
}

export function publishedBars(
  component: ComponentRow,
  sayings: ComponentSayings,
  window: BarsWindow,
): PublishedBars {
  const { days, zone, now, weights, causeNames } = window;
  const first = days[0];
  if (first === undefined) return { percent: null, days: [] };
  const from = startOfDay(first, zone);
  const spans = componentTimeline(historyOf(sayings, from, now));
  const since = startOfDay(component.startDate > first ? component.startDate : first, zone);
  const named = (kind: PublishedCause['kind'], ids: readonly string[]) =>
    ids.map((id): PublishedCause => ({ kind, id, name: causeNames.get(id) ?? '' }));
  return {
    percent: uptimeOf(spans, weights, since, now).percent,
    days: dayBars({ spans, days, zone, start: component.startDate, now, weights }).map((bar) => ({
      day: bar.day,
      worst: bar.worst,
      downMs: bar.downMs,
      troubleMs:
        bar.majorMs +
        bar.partialMs +
        bar.degradedMs +
        (bar.worst === 'under_maintenance' ? bar.maintenanceMs : 0),
      causes: [...named('incident', bar.incidents), ...named('maintenance', bar.maintenances)],
    })),
  };
}
