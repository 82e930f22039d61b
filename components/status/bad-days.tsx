import { dayText } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedDay } from '#lib/published/bars.ts';
import { CauseLinks } from './cause-links.tsx';
import { StatusText } from './status-text.tsx';

/** The bars as a table: the days on which something was wrong, newest first. */
export function BadDays({ name, days }: { name: string; days: readonly PublishedDay[] }) {
  const bad = days.filter((day) => day.worst !== null && day.worst !== 'operational').reverse();
  const first = days.find((day) => day.worst !== null);
  return (
    <>
      {bad.length === 0 && first && <p className="quiet">{t('uptime.noBadDays', { days: days.length })}</p>}
      {first && first !== days[0] && (
        <p className="quiet">{t('uptime.firstDay', { day: dayText(first.day, 'long') })}</p>
      )}
      {bad.length > 0 && (
        <table className="ledger stacks">
          <caption className="unseen">{t('uptime.tableCaption', { name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('uptime.column.day')}</th>
              <th scope="col">{t('uptime.column.status')}</th>
              <th scope="col">{t('uptime.column.length')}</th>
              <th scope="col">{t('uptime.column.causes')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.map((day) => (
              <tr key={day.day}>
                <th scope="row">
                  <time dateTime={day.day}>{dayText(day.day, 'short')}</time>
                </th>
                <td>{day.worst && <StatusText status={day.worst} />}</td>
                <td className="figures">{durationText(day.troubleMs)}</td>
                <td>
                  <CauseLinks causes={day.causes} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
