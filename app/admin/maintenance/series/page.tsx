import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { SeriesList } from '#components/staff/maintenance/series/series-list.tsx';
import { listSeries } from '#lib/reads/maintenance-series.ts';

export const metadata: Metadata = { title: 'Series of maintenance' };

export default async function SeriesOfMaintenance() {
  const { now, may } = await desk();
  const series = await listSeries();
  return (
    <>
      <header className="screen-head">
        <h1>Series of maintenance</h1>
        {may('maintenance.write') && (
          <a className="button button-primary" href="/admin/maintenance/new">
            Schedule maintenance
          </a>
        )}
      </header>
      {series.length > 0 ? (
        <SeriesList series={series} now={now} />
      ) : (
        <p className="quiet">
          Nothing repeats. Work that is done again and again is planned once: choose how often under “Repeats”
          when you schedule it.
        </p>
      )}
    </>
  );
}
