import type { Instant } from './instant.ts';
import type { ComponentStatus } from './level.ts';

/** The status of one component at the moment of an update. */
export interface AffectedComponent {
  readonly componentId: string;
  readonly status: ComponentStatus;
}

/** One dated, public entry of the timeline, as far as the rules need it. */
export interface UpdateFacts<Status extends string> {
  readonly id: string;
  readonly status: Status;
  /** When it holds: what the reader sees. Staff may date it back. */
  readonly displayAt: Instant;
  /** When it was written down. Breaks ties of `displayAt`. */
  readonly createdAt: Instant;
  readonly nextUpdateBy: Instant | null;
  readonly components: readonly AffectedComponent[];
}
