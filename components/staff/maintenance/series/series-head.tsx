import type { Instant } from '#lib/domain/instant.ts';
import { PLANNED_AHEAD_DAYS } from '#lib/domain/recurrence/ahead-days.ts';
import { ruleText } from '#lib/i18n/rule.ts';
import { Time } from '#components/time/time.tsx';
import { minutesWords } from './date-words.ts';

interface SeriesHeadProps {
  readonly series: {
    readonly name: string;
    readonly body: string;
    readonly rule: string;
    readonly startsAt: string;
    readonly zone: string;
    readonly minutes: number;
    readonly endedAt: Instant | null;
    readonly announce: boolean;
  };
  /** By name. */
  readonly components: readonly string[];
  readonly zone: string;
}

export function SeriesHead({ series, components, zone }: SeriesHeadProps) {
  const { name, rule, startsAt, minutes, endedAt, announce } = series;
  return (
    <>
      <header className="screen-head">
        <h1>{name}</h1>
        <a href="/admin/maintenance/series">All series</a>
      </header>
      <div className="section">
        <p className="facts">
          <strong>{ruleText(rule, startsAt, series.zone) ?? rule}</strong>
          <span>
            {startsAt.slice(11)} on the clock of {series.zone.replaceAll('_', ' ')}
          </span>
          <span className="quiet">({minutesWords(minutes)})</span>
        </p>
        <p className="quiet">
          {components.length > 0 ? components.join(', ') : 'No component is named'}.{' '}
          {endedAt === null ? (
            <>
              Each date becomes a maintenance {PLANNED_AHEAD_DAYS} days ahead, the next one always
              {announce ? ', and subscribers are told of it then' : ''}.
            </>
          ) : (
            <>
              It was ended on <Time at={endedAt} zone={zone} form="full" />.
            </>
          )}
        </p>
      </div>
    </>
  );
}
