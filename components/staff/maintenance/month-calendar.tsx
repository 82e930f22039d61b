import type { Day } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { monthOf } from '#lib/domain/time.ts';
import { dayText, monthText } from '#lib/i18n/date.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { maintenanceWord } from '#components/staff/words.ts';

export interface CalendarEntry {
  readonly id: string;
  readonly name: string;
  readonly status: MaintenanceStatus;
  /** The days it touches, first and last. */
  readonly from: Day;
  readonly to: Day;
  /** "02:00", when it begins. */
  readonly begins: string;
}

interface MonthCalendarProps {
  /** `YYYY-MM` */
  readonly month: string;
  readonly weeks: readonly (readonly Day[])[];
  readonly today: Day;
  readonly entries: readonly CalendarEntry[];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A month as a real table. Each maintenance is a link on each of its days, each day to come a link to plan one. */
export function MonthCalendar({ month, weeks, today, entries }: MonthCalendarProps) {
  return (
    <table className="calendar">
      <caption className="visually-hidden">Maintenance in {monthText(month)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              <abbr title={weekday}>{weekday.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                aria-current={day === today ? 'date' : undefined}
                className={monthOf(day) === month ? undefined : 'calendar-outside'}
              >
                <DayNumber day={day} open={day >= today} />
                <Entries day={day} entries={entries} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayNumber({ day, open }: { readonly day: Day; readonly open: boolean }) {
  const number = <time dateTime={day}>{Number(day.slice(8))}</time>;
  if (!open) return <span className="calendar-day">{number}</span>;
  return (
    <a
      className="calendar-day"
      href={`/admin/maintenance/new?day=${day}`}
      aria-label={`Schedule maintenance on ${dayText(day, 'full')}`}
      title="Schedule maintenance"
    >
      {number}
    </a>
  );
}

function Entries({ day, entries }: { readonly day: Day; readonly entries: readonly CalendarEntry[] }) {
  const here = entries.filter((entry) => entry.from <= day && day <= entry.to);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((entry) => (
        <li key={entry.id}>
          <a className={`calendar-entry state-${entry.status}`} href={`/admin/maintenance/${entry.id}`}>
            <StateMark state={entry.status} />
            <span>
              {entry.from === day && <span className="calendar-time">{entry.begins} </span>}
              {entry.name}
              <span className="visually-hidden">, {maintenanceWord(entry.status)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
