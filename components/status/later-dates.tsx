import { Fragment } from 'react';
import { Time } from '#components/time/time.tsx';
import { t } from '#lib/i18n/t.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';

/** The dates of a series after the next one, each with its own page. */
export function LaterDates(props: { later: readonly PublishedMaintenance[]; most: number; zone: string }) {
  const { later, most, zone } = props;
  const rest = later.length - most;
  return (
    <p className="quiet">
      {t('maintenance.again')}{' '}
      {later.slice(0, most).map(({ id, scheduledFor, movedFrom }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <a href={`/maintenance/${id}`}>
            <Time at={scheduledFor} zone={zone} form="short" />
          </a>
          {movedFrom !== null && <> ({t('maintenance.moved')})</>}
        </Fragment>
      ))}
      {rest > 0 && (
        <>
          , <a href="/maintenance">{t('maintenance.againMore', { count: rest })}</a>
        </>
      )}
    </p>
  );
}
