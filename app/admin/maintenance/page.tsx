import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { MaintenanceList } from '#components/staff/maintenance/maintenance-list.tsx';
import { MonthCalendar } from '#components/staff/maintenance/month-calendar.tsx';
import { MonthHead } from '#components/staff/maintenance/month-head.tsx';
import { SeriesList } from '#components/staff/maintenance/series/series-list.tsx';
import { isMonth } from '#lib/domain/month-grid.ts';
import { dayOf, monthOf } from '#lib/domain/time.ts';
import { type Query, words } from '#lib/http/query.ts';
import { listSeries } from '#lib/reads/maintenance-series.ts';
import { openNow } from '#lib/reads/open-now.ts';
import { monthOfMaintenance } from './month.ts';

export const metadata: Metadata = { title: 'Maintenance' };

export default async function Maintenance({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now, may } = await desk();
  const today = dayOf(now, zone);
  const asked = words((await searchParams).month);
  const month = isMonth(asked) ? asked : monthOf(today);
  const { weeks, entries, ofMonth } = await monthOfMaintenance(month, zone);
  const { running, upcoming } = await openNow();
  const series = (await listSeries()).filter(({ endedAt }) => endedAt === null);
  return (
    <>
      <header className="screen-head">
        <h1>Maintenance</h1>
        <a href="/admin/maintenance/series">What repeats</a>
        {may('maintenance.write') && (
          <a className="button button-primary" href="/admin/maintenance/new">
            Schedule maintenance
          </a>
        )}
      </header>
      <section className="section">
        <h2>Running and coming</h2>
        {running.length + upcoming.length > 0 ? (
          <MaintenanceList maintenances={[...running, ...upcoming]} now={now} zone={zone} />
        ) : (
          <p className="quiet">
            Nothing is planned. Announce work a week ahead, and nobody is surprised by it.
          </p>
        )}
      </section>
      {series.length > 0 && (
        <section className="section">
          <h2>What repeats</h2>
          <SeriesList series={series} now={now} />
        </section>
      )}
      <section className="section" id="calendar">
        <MonthHead month={month} />
        <MonthCalendar month={month} weeks={weeks} today={today} entries={entries} />
        <div className="month-list">
          {ofMonth.length > 0 ? (
            <MaintenanceList maintenances={ofMonth} now={now} zone={zone} />
          ) : (
            <p className="quiet">No maintenance in this month.</p>
          )}
        </div>
      </section>
    </>
  );
}
