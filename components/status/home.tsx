import { MetricFrames } from '#components/metric/metric-frames.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { t } from '#lib/i18n/t.ts';
import { bySeries } from '#lib/published/by-series.ts';
import type { PublishedPage } from '#lib/published/page.ts';
import { MaintenanceNotice } from './maintenance-notice.tsx';
import { OpenIncident } from './open-incident.tsx';
import { Past } from './past.tsx';
import { Sections } from './sections.tsx';

/** The home page below its headline, in the order in which a worried reader asks. */
export function Home({ home }: { home: PublishedPage }) {
  const { now, open, running, coming, sections, metrics, past, page } = home;
  const zone = page.timeZone;
  const planned = [...running.map((maintenance) => ({ maintenance, later: [] })), ...bySeries(coming)];
  return (
    <>
      {open.map((incident) => (
        <OpenIncident key={incident.id} incident={incident} now={now} zone={zone} />
      ))}
      {planned.length > 0 && (
        <section aria-labelledby="maintenance">
          <h2 id="maintenance">{t('home.maintenances')}</h2>
          {planned.map(({ maintenance, later }) => (
            <MaintenanceNotice key={maintenance.id} maintenance={maintenance} later={later} zone={zone} />
          ))}
        </section>
      )}
      {page.about.trim() !== '' && (
        <section className="about" aria-label={t('page.about')}>
          <Prose text={page.about} headings={2} />
        </section>
      )}
      <section
        aria-labelledby="components"
        data-bars-good={t('uptime.day.good')}
        data-bars-none={t('uptime.day.none')}
      >
        <h2 id="components">{t('home.components')}</h2>
        {sections.length > 0 ? <Sections sections={sections} /> : <p>{t('home.noComponents')}</p>}
      </section>
      {metrics.length > 0 && (
        <section aria-labelledby="metrics">
          <h2 id="metrics">{t('metric.metrics')}</h2>
          <MetricFrames metrics={metrics} />
        </section>
      )}
      <section aria-labelledby="past">
        <h2 id="past">{t('home.past')}</h2>
        <Past days={past} zone={zone} />
        <p className="more">
          <a href="/history">{t('home.older')}</a>
        </p>
      </section>
    </>
  );
}
