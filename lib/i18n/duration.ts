import { splitDuration } from '#lib/domain/duration.ts';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import { t } from './t.ts';

const DAY = 24 * HOUR;

/**
 * A length of time in its two largest units: "55 minutes", "2 hours 5 minutes", "3 days 4 hours". Rounded to the
 * minute first, so that 59 minutes and 40 seconds are an hour.
 */
export function durationText(milliseconds: number): string {
  const rounded = Math.round(milliseconds / MINUTE) * MINUTE;
  if (rounded < MINUTE) return t('time.underAMinute');
  const { days, hours, minutes } = splitDuration(rounded);
  const words = [
    days > 0 && t('time.days', { count: days }),
    hours > 0 && t('time.hours', { count: hours }),
    minutes > 0 && days === 0 && t('time.minutes', { count: minutes }),
  ].filter((word) => word !== false);
  return words.length === 2 ? t('time.two', { first: words[0]!, second: words[1]! }) : words[0]!;
}

/** "12 minutes ago", "in 2 hours", "just now". */
export function distanceText(from: number, now: number): string {
  const distance = Math.abs(from - now);
  if (distance < MINUTE) return t('time.justNow');
  const [first] = [DAY, HOUR, MINUTE].filter((unit) => distance >= unit);
  const duration = durationText(Math.floor(distance / first!) * first!);
  return from < now ? t('time.ago', { duration }) : t('time.in', { duration });
}
