import { HOUR, type Instant, instantOf, MINUTE } from '#lib/domain/instant.ts';

const DAY = 24 * HOUR;

/** A time of day so many days before today, in UTC. */
export type Ago = (days: number, time: `${number}:${number}`) => Instant;

export function agoFrom(now: Instant): Ago {
  const midnight = now - (now % DAY);
  return (days, time) => {
    const [hours, minutes] = time.split(':').map(Number);
    return instantOf(midnight - days * DAY + hours! * HOUR + minutes! * MINUTE);
  };
}
