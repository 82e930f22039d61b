import { dayText } from '#lib/i18n/date.ts';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PastDay } from '#lib/published/past-days.ts';
import { IncidentEntry } from './incident-entry.tsx';

const Day = ({ day, form }: { day: Parameters<typeof dayText>[0]; form: 'full' | 'short' }) => (
  <time dateTime={day}>{dayText(day, form)}</time>
);

/** The last days, newest first. Days on which nothing happened are said in one line. */
export function Past({ days, zone }: { days: readonly PastDay[]; zone: string }) {
  return (
    <ol className="past">
      {days.map((past) =>
        'quiet' in past ? (
          <li key={past.quiet.to} className="quiet-days">
            <span>
              {past.quiet.days === 1 ? (
                <Day day={past.quiet.to} form="short" />
              ) : (
                rich('home.quietSpan', {
                  from: <Day day={past.quiet.from} form="short" />,
                  to: <Day day={past.quiet.to} form="short" />,
                })
              )}
            </span>
            <span>{t('home.quiet', { days: past.quiet.days })}</span>
          </li>
        ) : (
          <li key={past.day}>
            <h3 className="day">
              <Day day={past.day} form="full" />
            </h3>
            {past.incidents.map((incident) => (
              <IncidentEntry key={incident.id} incident={incident} zone={zone} level={4} />
            ))}
          </li>
        ),
      )}
    </ol>
  );
}
