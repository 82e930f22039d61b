import type { MaintenanceFacts } from '#db/queries/facts-maintenances.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { isEnded, isRunning, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { type Repeats, ruledAt } from '#lib/domain/recurrence/occurrences.ts';
import { namedIn } from '#lib/domain/update.ts';
import { publishedUpdates, type PublishedUpdate } from './incident.ts';
import type { NamedComponent, Names } from './named.ts';

export interface PublishedMaintenance {
  readonly id: string;
  readonly name: string;
  readonly status: MaintenanceStatus;
  readonly scheduledFor: Instant;
  readonly scheduledUntil: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Over, though no update that completed it was recorded: until then it counts. */
  readonly closedAt: Instant | null;
  readonly phase: 'coming' | 'running' | 'over';
  /** Running on though its window has ended. */
  readonly overrun: boolean;
  /** Not begun though its window has. */
  readonly late: boolean;
  /** What it is one date of; null for most. */
  readonly seriesId: string | null;
  /** How it goes on to repeat; null once it took place, or when its series has ended. */
  readonly repeats: Repeats | null;
  /** When it was to begin by its series, where that is another time than it has; null once it took place. */
  readonly movedFrom: Instant | null;
  readonly components: readonly NamedComponent[];
  /** Newest first. */
  readonly updates: readonly PublishedUpdate<MaintenanceStatus>[];
  readonly updatedAt: Instant;
}

/** Where in its story a maintenance is. */
export function phaseOf({ status, closedAt }: MaintenanceFacts): PublishedMaintenance['phase'] {
  if (isEnded(status) || closedAt !== null) return 'over';
  return isRunning(status) ? 'running' : 'coming';
}

export function publishedMaintenance(
  facts: MaintenanceFacts,
  names: Names,
  now: Instant,
): PublishedMaintenance {
  const phase = phaseOf(facts);
  const ids = new Set(facts.componentIds);
  for (const id of namedIn(facts.updates)) ids.add(id);
  return {
    id: facts.id,
    name: facts.name,
    status: facts.status,
    scheduledFor: facts.scheduledFor,
    scheduledUntil: facts.scheduledUntil,
    startedAt: facts.startedAt,
    endedAt: facts.endedAt,
    closedAt: facts.endedAt ? null : facts.closedAt,
    phase,
    overrun: phase === 'running' && facts.scheduledUntil <= now,
    late: phase === 'coming' && facts.scheduledFor <= now,
    seriesId: facts.seriesId,
    ...repetition(facts),
    components: [...ids].flatMap((id) => names.get(id) ?? []),
    updates: publishedUpdates(facts.updates, names),
    updatedAt: facts.updatedAt,
  };
}

/** Of what took place long ago nothing of it is said, so that a change of the series leaves the history as it is. */
function repetition(facts: MaintenanceFacts): Pick<PublishedMaintenance, 'repeats' | 'movedFrom'> {
  const { series, occurrence, scheduledFor, status } = facts;
  if (!series || (phaseOf(facts) === 'over' && status !== 'cancelled'))
    return { repeats: null, movedFrom: null };
  const { rule, startsAt, zone, minutes, endedAt } = series;
  const ruled = occurrence === null ? scheduledFor : ruledAt(occurrence, zone);
  return {
    repeats: endedAt === null ? { rule, startsAt, zone, minutes } : null,
    movedFrom: ruled === scheduledFor ? null : ruled,
  };
}
