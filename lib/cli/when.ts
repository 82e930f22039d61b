import { HOUR, type Instant, MINUTE, parseInstant, plus } from '#lib/domain/instant.ts';
import { addDays, dayOf, parseLocal } from '#lib/domain/time.ts';
import { UsageFault } from './usage-fault.ts';

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(d|days?)$/, 24 * HOUR],
  [/^(h|hours?)$/, HOUR],
  [/^(m|min|minutes?)$/, MINUTE],
];

/** Longer than anything that is announced; the API has its own bounds. */
const LONGEST = 36_600 * 24 * HOUR;

/** How long `2h`, `1h30m`, `90 minutes` or `3 days` are, in milliseconds. @throws UsageFault */
export function duration(given: string): number {
  const parts = [...given.trim().matchAll(/(\d{1,5})\s*([a-z]+)\s*/gy)];
  const length = parts.reduce((sum, [, number, word]) => {
    const unit = UNITS.find(([words]) => words.test(word!))?.[1];
    return sum + Number(number) * (unit ?? NaN);
  }, 0);
  if (parts.map(([whole]) => whole).join('') !== given.trim() || !(length > 0 && length < LONGEST))
    throw new UsageFault(`"${given}" is no length of time. Write it like 2h, 90m, 1h30m or 3 days.`);
  return length;
}

/**
 * An instant in words that can mean one thing alone: `2026-03-23T14:00Z`, `2026-03-23 14:00`, `tomorrow 14:00` (in the
 * page's zone), `in 2h`, `now`.
 * @throws UsageFault
 */
export function when(given: string, zone: string, now: Instant): Instant {
  const text = given.trim();
  if (text === 'now') return now;
  if (/^in\s/.test(text)) return plus(now, duration(text.slice(3)));
  try {
    return parseInstant(text);
  } catch {
    return local(text, zone, now);
  }
}

function local(text: string, zone: string, now: Instant): Instant {
  const today = dayOf(now, zone);
  const dated = text
    .replace(/^today(?=\s)/, today)
    .replace(/^tomorrow(?=\s)/, addDays(today, 1))
    .replace(/^(\S+)\s+(?=\d)/, '$1T');
  const { at, problem } = parseLocal(dated, zone);
  if (at !== undefined) return at;
  throw new UsageFault(
    problem === 'gap'
      ? `There is no ${text} in ${zone}: the clocks skip it.`
      : `"${text}" is no time. Write it like "2026-03-23 14:00" (in ${zone}), 2026-03-23T14:00Z, "tomorrow 14:00" or "in 2h".`,
  );
}
