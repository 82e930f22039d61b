import type { ListedMaintenance } from '#components/staff/maintenance/maintenance-list.tsx';
import { maintenanceWord } from '#components/staff/words.ts';
import { StateMark } from '#components/status/state-mark.tsx';
import { instantText } from '#lib/i18n/date.ts';
import { dayWithWeekday } from './date-words.ts';

interface DateListProps {
  readonly dates: readonly ListedMaintenance[];
  readonly series: { readonly name: string; readonly zone: string };
}

/** Maintenances of one series by when they are, on its clock: the name, which all have, is said where one has another. */
export function DateList({ dates, series }: DateListProps) {
  return (
    <ul className="desk-list">
      {dates.map(({ id, name, status, scheduledFor }) => (
        <li key={id}>
          <a className="desk-list-name" href={`/admin/maintenance/${id}`}>
            {dayWithWeekday(scheduledFor, series.zone)}, {instantText(scheduledFor, series.zone, 'clock')}
          </a>
          <span className="desk-list-state">
            <StateMark state={status} /> {maintenanceWord(status)}
          </span>
          {name !== series.name && <span className="desk-list-times quiet">{name}</span>}
        </li>
      ))}
    </ul>
  );
}
