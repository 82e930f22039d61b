import type { Instant } from './instant.ts';
import type { ComponentStatus } from './level.ts';

/** The status of one component at the moment of an update. */
export interface AffectedComponent {
  readonly componentId: string;
  readonly status: ComponentStatus;
  /** What counts of it by now, where that is no more what the update says. Only imports know of such a thing. */
  readonly became?: Became;
  /** The incident or maintenance is no longer about it, though the update names it. Only imports know of such a thing. */
  readonly takenOff?: true;
}

/** From this moment on, without a word, a component was as this says: until the next update that names it. */
export interface Became {
  readonly status: ComponentStatus;
  readonly at: Instant;
}

/** What an update has come to say of a component. */
export function saidOf({ status, became }: AffectedComponent): ComponentStatus {
  return became?.status ?? status;
}

/** Ids of the components that updates name, as often as they do, but for those that they are no longer about. */
export function namedIn(updates: readonly { readonly components: readonly AffectedComponent[] }[]): string[] {
  return updates.flatMap(({ components }) =>
    components.flatMap(({ componentId, takenOff }) => (takenOff ? [] : componentId)),
  );
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
