import type { ReactNode } from 'react';
import type { Occurrence } from '#lib/domain/recurrence/occurrences.ts';
import { instantText } from '#lib/i18n/date.ts';
import { dayWithWeekday, offsetWords } from './date-words.ts';

interface DatesTableProps<One extends Occurrence> {
  readonly dates: readonly One[];
  /** Of the series: its clock is the one that is shown first. */
  readonly zone: string;
  /** A column of its own, for what can be done with a date. */
  readonly more?: { readonly head: string; readonly cell: (date: One) => ReactNode };
  /** Whether nothing takes place then. */
  readonly isOff?: (date: One) => boolean;
}

/** Dates of a series on its own clock and in UTC, with what the clocks do between them. */
export function DatesTable<One extends Occurrence>({ dates, zone, more, isOff }: DatesTableProps<One>) {
  return (
    <div className="table-scroll">
      <table className={more ? 'table series-dates with-acts' : 'table series-dates'}>
        <thead>
          <tr>
            <th scope="col">Begins ({zone.replaceAll('_', ' ')})</th>
            <th scope="col">In UTC</th>
            {more && <th scope="col">{more.head}</th>}
          </tr>
        </thead>
        <tbody>
          {dates.map((date, index) => (
            <tr key={date.local}>
              <td>
                {isOff?.(date) ? (
                  <s>
                    {dayWithWeekday(date.at, zone)} {instantText(date.at, zone, 'time')}
                  </s>
                ) : (
                  <>
                    {dayWithWeekday(date.at, zone)} <strong>{instantText(date.at, zone, 'time')}</strong>
                  </>
                )}
                <ClockNote date={date} before={dates[index - 1]} />
              </td>
              <td className="quiet">{instantText(date.at, 'UTC', 'short')}</td>
              {more && <td>{more.cell(date)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Marks what would surprise somebody who only looks at the time of day. */
function ClockNote({ date, before }: { readonly date: Occurrence; readonly before: Occurrence | undefined }) {
  const words =
    date.clocks === 'skipped'
      ? `The clocks leave out ${date.local.slice(11)} on this day, so it begins that much later.`
      : date.clocks === 'twice'
        ? `The clocks show this time twice; it is the first. ${offsetWords(date.offset)}.`
        : before && before.offset !== date.offset
          ? `The clocks have changed: ${offsetWords(date.offset)} from here on.`
          : null;
  return words && <span className="clock-note">{words}</span>;
}
