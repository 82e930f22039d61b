import { dayText, monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import { dayOf } from '#lib/domain/time.ts';
import type { HistoryMonth as Month } from '#lib/published/read-history.ts';
import { HistorySearch } from './history-search.tsx';
import { IncidentEntry } from './incident-entry.tsx';
import { MaintenanceEntry } from './maintenance-entry.tsx';
import { MonthNav } from './month-nav.tsx';

/** One month's incidents and maintenances by day, newest first. */
function Days({ month, zone }: { month: Month; zone: string }) {
  const entries = [
    ...month.incidents.map((incident) => ({ at: incident.startedAt, incident })),
    ...month.maintenances.map((maintenance) => ({ at: maintenance.scheduledFor, maintenance })),
  ].sort((a, b) => b.at - a.at);
  const days = [...new Set(entries.map((entry) => dayOf(entry.at, zone)))];
  return (
    <ol className="past">
      {days.map((day) => (
        <li key={day}>
          <h2 className="day">
            <time dateTime={day}>{dayText(day, 'full')}</time>
          </h2>
          {entries
            .filter((entry) => dayOf(entry.at, zone) === day)
            .map((entry) =>
              'incident' in entry ? (
                <IncidentEntry key={entry.incident.id} incident={entry.incident} zone={zone} level={3} />
              ) : (
                <MaintenanceEntry key={entry.maintenance.id} maintenance={entry.maintenance} zone={zone} />
              ),
            )}
        </li>
      ))}
    </ol>
  );
}

/** One month of the history, the ways to its neighbours, the search, and all other months. */
export function HistoryMonth({ month, zone }: { month: Month; zone: string }) {
  const { earlier, later, months, components } = month;
  const quiet = month.incidents.length + month.maintenances.length === 0;
  return (
    <>
      <div>
        {quiet ? <p className="empty">{t('history.quietMonth')}</p> : <Days month={month} zone={zone} />}
        <p className="turn">
          {earlier && (
            <a rel="prev" href={`/history/${earlier}`}>
              {t('history.earlier', { month: monthText(earlier) })}
            </a>
          )}
          {later && (
            <a rel="next" href={`/history/${later}`}>
              {t('history.later', { month: monthText(later) })}
            </a>
          )}
        </p>
      </div>
      <section aria-labelledby="search" data-needs-app="">
        <h2 id="search">{t('history.search')}</h2>
        <HistorySearch components={components} />
      </section>
      <section aria-labelledby="months">
        <h2 id="months">{t('history.all')}</h2>
        <MonthNav months={months} here={month.month} />
      </section>
    </>
  );
}
