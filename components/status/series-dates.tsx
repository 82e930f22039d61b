import { Time } from '#components/time/time.tsx';
import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedDate } from '#lib/published/series-dates.ts';

/** The other dates of a maintenance that repeats. What has no page yet is no link. */
export function SeriesDates({ dates, zone }: { dates: readonly PublishedDate[]; zone: string }) {
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{t('maintenance.dates')}</h2>
      <ul className="dates">
        {dates.map(({ at, id, isCancelled, movedFrom }) => {
          const time = <Time at={at} zone={zone} form="full" />;
          return (
            <li key={id ?? at}>
              {id === null ? time : <a href={`/maintenance/${id}`}>{isCancelled ? <s>{time}</s> : time}</a>}
              {isCancelled && <strong> {t('status.maintenance.cancelled')}</strong>}
              {movedFrom !== null && !isCancelled && (
                <span className="quiet"> {movedText(movedFrom, zone)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "Moved from 22 Nov, 22:00 CET" */
export const movedText = (from: NonNullable<PublishedDate['movedFrom']>, zone: string) =>
  rich('maintenance.movedFromTime', { time: <Time at={from} zone={zone} /> });
