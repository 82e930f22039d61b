import type { Instant } from '#lib/domain/instant.ts';
import { instantText } from '#lib/i18n/date.ts';
import { ruleText } from '#lib/i18n/rule.ts';
import { Ago } from '#components/time/ago.tsx';
import { dayWithWeekday } from './date-words.ts';

export interface ListedSeries {
  readonly id: string;
  readonly name: string;
  readonly rule: string;
  readonly startsAt: string;
  readonly zone: string;
  readonly endedAt: Instant | null;
  readonly next: { readonly at: Instant } | null;
}

/** Each with how it repeats and when it is next. */
export function SeriesList({
  series,
  now,
}: {
  readonly series: readonly ListedSeries[];
  readonly now: Instant;
}) {
  return (
    <ul className="desk-list">
      {series.map((one) => (
        <li key={one.id}>
          <a className="desk-list-name" href={`/admin/maintenance/series/${one.id}`}>
            {one.name}
          </a>
          {one.endedAt !== null && <span className="desk-list-state">Ended</span>}
          <span className="desk-list-times quiet">
            {ruleText(one.rule, one.startsAt, one.zone) ?? one.rule}
            {one.endedAt === null && ' · '}
            {one.endedAt === null &&
              (one.next ? <Next next={one.next.at} zone={one.zone} now={now} /> : 'no date to come')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Next({ next, zone, now }: { readonly next: Instant; readonly zone: string; readonly now: Instant }) {
  return (
    <>
      next on {dayWithWeekday(next, zone)}, {instantText(next, zone, 'clock')},{' '}
      <Ago at={next} now={now} zone={zone} />
    </>
  );
}
