import { HOUR, MINUTE } from './instant.ts';

export interface Duration {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Whole minutes, never rounded up. A day here is 24 hours: a duration knows no zone. */
export function splitDuration(milliseconds: number): Duration {
  const length = Math.max(0, milliseconds);
  return {
    days: Math.floor(length / (24 * HOUR)),
    hours: Math.floor(length / HOUR) % 24,
    minutes: Math.floor(length / MINUTE) % 60,
  };
}
