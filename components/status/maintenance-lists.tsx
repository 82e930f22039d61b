import { feedPath } from '#lib/documents/feed-addresses.ts';
import { t } from '#lib/i18n/t.ts';
import { bySeries } from '#lib/published/by-series.ts';
import type { PublishedMaintenance } from '#lib/published/maintenance.ts';
import { MaintenanceEntry } from './maintenance-entry.tsx';
import { MaintenanceNotice } from './maintenance-notice.tsx';

type List = readonly PublishedMaintenance[];

/** What runs, what comes, what is over. */
export function MaintenanceLists(props: { running: List; coming: List; over: List; zone: string }) {
  const { running, coming, over, zone } = props;
  return (
    <>
      {running.length > 0 && (
        <section aria-labelledby="running">
          <h2 id="running">{t('maintenance.running')}</h2>
          {running.map((one) => (
            <MaintenanceNotice key={one.id} maintenance={one} zone={zone} />
          ))}
        </section>
      )}
      <section aria-labelledby="coming">
        <h2 id="coming">{t('maintenance.coming')}</h2>
        {bySeries(coming).map(({ maintenance, later }) => (
          <MaintenanceNotice
            key={maintenance.id}
            maintenance={maintenance}
            later={later}
            mostLater={later.length}
            zone={zone}
          />
        ))}
        {coming.length === 0 && <p className="empty">{t('maintenance.none')}</p>}
        <p className="more">
          <a href={feedPath('maintenance.ics')}>{t('feed.subscribe')}</a>
        </p>
      </section>
      <section aria-labelledby="over">
        <h2 id="over">{t('maintenance.over')}</h2>
        {over.map((one) => (
          <MaintenanceEntry key={one.id} maintenance={one} zone={zone} />
        ))}
        {over.length === 0 && <p className="empty">{t('maintenance.nonePast')}</p>}
        <p className="more">
          <a href="/history">{t('maintenance.older')}</a>
        </p>
      </section>
    </>
  );
}
