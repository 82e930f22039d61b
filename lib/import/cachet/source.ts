import type { Instant } from '#lib/domain/instant.ts';
import type { HistoryPage } from '#lib/import/history.ts';

// What a Cachet tells, whichever of its versions and however it was asked. What it does not show to everybody is left out: it
// would be published here.

export interface CachetSource {
  /** What every id begins with: two Cachets count alike. */
  readonly site: string;
  /** Null where it is not told: the API names no page. */
  readonly page: HistoryPage | null;
  readonly groups: readonly CachetGroup[];
  readonly components: readonly CachetComponent[];
  readonly incidents: readonly CachetIncident[];
  readonly schedules: readonly CachetSchedule[];
  readonly subscribers: readonly CachetSubscriber[];
}

interface Written {
  readonly id: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface CachetGroup extends Written {
  readonly name: string;
  readonly order: number;
}

export interface CachetComponent extends Written {
  readonly name: string;
  readonly description: string | null;
  readonly link: string | null;
  /** As a number: see `COMPONENT_STATUSES`. */
  readonly status: number;
  readonly order: number;
  readonly groupId: number | null;
  /** Deleted there: only the past names it. */
  readonly isGone: boolean;
}

/** A component that an incident or a schedule names. */
export interface CachetNamed {
  readonly componentId: number;
  /** Null: Cachet did not keep it. */
  readonly status: number | null;
}

export interface CachetUpdate extends Written {
  /** Null: it says none. */
  readonly status: number | null;
  readonly message: string;
}

export interface CachetIncident extends Written {
  readonly name: string;
  readonly message: string;
  readonly status: number;
  readonly occurredAt: Instant;
  readonly stickied: boolean;
  readonly link: string | null;
  readonly components: readonly CachetNamed[];
  readonly updates: readonly CachetUpdate[];
}

export interface CachetSchedule extends Written {
  readonly name: string;
  readonly message: string;
  readonly scheduledAt: Instant;
  /** When it is to end, or ended. */
  readonly completedAt: Instant | null;
  /** Null in Cachet 3, where it follows from the two times. */
  readonly isComplete: boolean | null;
  readonly components: readonly CachetNamed[];
  readonly updates: readonly CachetUpdate[];
}

export interface CachetSubscriber extends Written {
  readonly email: string | null;
  /** The incoming webhook of a Slack room. */
  readonly slack: string | null;
  readonly isVerified: boolean;
  /** Null: everything. */
  readonly componentIds: readonly number[] | null;
}
