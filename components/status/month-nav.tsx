import { monthText } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import type { MonthCount } from '#lib/published/months.ts';

/** All months as a timetable: a row a year, each month with how many incidents it had. */
export function MonthNav({ months, here }: { months: readonly MonthCount[]; here?: string }) {
  const years = new Map<string, MonthCount[]>();
  for (const count of [...months].reverse()) {
    const year = count.month.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), count]);
  }
  return (
    <nav className="months" aria-label={t('history.months')}>
      <dl>
        {[...years].reverse().map(([year, counts]) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>
              <ul>
                {counts.map(({ month, incidents }, place) => (
                  <li key={month} className={place === 0 ? `month-${Number(month.slice(5))}` : undefined}>
                    <a
                      href={`/history/${month}`}
                      aria-current={month === here ? 'page' : undefined}
                      aria-label={t('history.monthLink', { month: monthText(month), count: incidents })}
                    >
                      <span>{monthText(month).slice(0, 3)}</span>{' '}
                      <span className={incidents > 0 ? 'figures' : 'figures none'}>{incidents}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  );
}
