import { MINUTE } from '#lib/domain/instant.ts';
import type { Repeats } from '#lib/domain/recurrence/occurrences.ts';
import { ruleText } from './rule.ts';
import { zoneName } from './date.ts';
import { durationText } from './duration.ts';
import { t } from './t.ts';

const DAY_MINUTES = 24 * 60;

/** When a maintenance takes place again and again: "Every second Tuesday, 22:00–23:00 Europe/Berlin". Never the rule itself. */
export function repeatText({ rule: text, startsAt, zone, minutes }: Repeats): string {
  const rule = ruleText(text, startsAt, zone) ?? t('repeat.other');
  const from = startsAt.slice(11);
  if (minutes >= DAY_MINUTES)
    return t('repeat.atLong', { rule, from, duration: durationText(minutes * MINUTE), zone: zoneName(zone) });
  return t('repeat.at', { rule, from, to: clockAfter(from, minutes), zone: zoneName(zone) });
}

/** As the clock shows it on a day on which nobody sets it. */
function clockAfter(from: string, minutes: number): string {
  const [hour = 0, minute = 0] = from.split(':').map(Number);
  const end = (hour * 60 + minute + minutes) % DAY_MINUTES;
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
