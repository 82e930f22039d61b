import { type Instant, HOUR, MINUTE } from './instant.ts';
import type { IncidentStatus } from './incident.ts';
import type { AffectedComponent } from './update.ts';

/** What the room knows of an incident when it says what to do next. */
export interface RoomFacts {
  readonly status: IncidentStatus;
  /** Each component with what was last said of it. */
  readonly components: readonly AffectedComponent[];
  readonly isOver: boolean;
  readonly hasCommander: boolean;
  /** When the last public word was said. */
  readonly lastWordAt: Instant;
  readonly nextUpdateBy: Instant | null;
  readonly monitoringSince: Instant | null;
  readonly postmortem: 'none' | 'draft' | 'published';
}

/** The one thing to do next; `wait` when there is none yet, `done` when none is left. Lengths of time in milliseconds. */
export type NextStep =
  | { readonly kind: 'late'; readonly by: number }
  | { readonly kind: 'take' }
  | { readonly kind: 'due'; readonly left: number }
  | { readonly kind: 'silent'; readonly since: number }
  | { readonly kind: 'resolve'; readonly watched: number }
  | { readonly kind: 'well' }
  | { readonly kind: 'postmortem'; readonly isBegun: boolean }
  | { readonly kind: 'done' }
  | { readonly kind: 'wait'; readonly promised: boolean };

/** So long before a promise is due there is still time to write. */
export const DUE_SOON = 5 * MINUTE;
/** What has been well for so long is over. */
export const WATCHED_ENOUGH = HOUR;
/** Who was promised nothing begins to wonder after so long. */
export const SILENCE = 30 * MINUTE;

/**
 * One step rather than a list: at three in the morning nobody weighs five. What readers are waiting for goes before
 * everything else, and a room that nobody leads before what is only due soon.
 */
export function nextStep(room: RoomFacts, now: Instant): NextStep {
  if (room.isOver)
    return room.postmortem === 'published'
      ? { kind: 'done' }
      : { kind: 'postmortem', isBegun: room.postmortem === 'draft' };
  const left = room.nextUpdateBy === null ? null : room.nextUpdateBy - now;
  if (left !== null && left <= 0) return { kind: 'late', by: Math.abs(left) };
  if (!room.hasCommander) return { kind: 'take' };
  if (left !== null && left <= DUE_SOON) return { kind: 'due', left };
  const isWell = room.components.every(({ status }) => status === 'operational');
  const watched = room.status === 'monitoring' ? now - (room.monitoringSince ?? now) : 0;
  if (isWell && watched >= WATCHED_ENOUGH) return { kind: 'resolve', watched };
  if (isWell && room.components.length > 0 && room.status !== 'monitoring') return { kind: 'well' };
  const since = now - room.lastWordAt;
  if (left === null && since >= SILENCE) return { kind: 'silent', since };
  return { kind: 'wait', promised: left !== null };
}
