import type { ReactNode } from 'react';
import type { Day } from '#lib/domain/instant.ts';
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
    ...month.incidents.map((incident) => ({
      at: incident.startedAt,
      drawn: <IncidentEntry key={incident.id} incident={incident} zone={zone} level={3} />,
    })),
    ...month.maintenances.map((maintenance) => ({
      at: maintenance.scheduledFor,
      drawn: <MaintenanceEntry key={maintenance.id} maintenance={maintenance} zone={zone} />,
    })),
  ].sort((a, b) => b.at - a.at);
  const days = new Map<Day, ReactNode[]>();
  for (const { at, drawn } of entries) {
    const day = dayOf(at, zone);
    const began = days.get(day);
    if (began) began.push(drawn);
    else days.set(day, [drawn]);
  }
  return (
    <ol className="past">
      {[...days].map(([day, began]) => (
        <li key={day}>
          <h2 className="day">
            <time dateTime={day}>{dayText(day, 'full')}</time>
          </h2>
          {began}
        </li>
      ))}
    </ol>
  );
}

/** The ways to the months beside one. */
export function Neighbours({ of: { earlier, later } }: { of: Pick<Month, 'earlier' | 'later'> }) {
  return (
    <>
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
    </>
  );
}

/** One month of the history, the ways to its neighbours, the search, and all other months. */
export function HistoryMonth({ month, zone }: { month: Month; zone: string }) {
  const { months, components } = month;
  const quiet = month.incidents.length + month.maintenances.length === 0;
  return (
    <>
      <div>
        {quiet ? <p className="empty">{t('history.quietMonth')}</p> : <Days month={month} zone={zone} />}
        <p className="turn">
          <Neighbours of={month} />
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
