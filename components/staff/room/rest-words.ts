import { MINUTE, SECOND } from '#lib/domain/instant.ts';

/** From here on each second is shown. */
const CLOSE = 5 * MINUTE;

/** "in 42 min", "in 4 min 12 s", "now", "3 min late" */
export function restWords(rest: number): string {
  if (rest <= 0) return rest > -MINUTE ? 'now' : `${lengthWords(Math.floor(-rest / MINUTE))} late`;
  if (rest > CLOSE) return `in ${lengthWords(Math.ceil(rest / MINUTE))}`;
  const seconds = Math.ceil(rest / SECOND);
  return seconds < 60 ? `in ${seconds} s` : `in ${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function lengthWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 || hours >= 24 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}
