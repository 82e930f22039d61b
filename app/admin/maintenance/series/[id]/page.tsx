import type { Metadata } from 'next';
import { desk, found, pickGroups } from '#app/admin/desk.ts';
import { change, end, planNow, skip } from '#app/admin/maintenance/series/actions.ts';
import { ChangeSeriesForm } from '#components/staff/maintenance/series/change-series-form.tsx';
import { DateList } from '#components/staff/maintenance/series/date-list.tsx';
import { EndSeriesForm } from '#components/staff/maintenance/series/end-series-form.tsx';
import { SeriesDates } from '#components/staff/maintenance/series/series-dates.tsx';
import { SeriesHead } from '#components/staff/maintenance/series/series-head.tsx';
import { zoneOptions } from '#lib/forms/zones.ts';
import { seriesForStaff } from '#lib/reads/maintenance-series.ts';
import { toldIfSent } from '#lib/reads/telling/told-if-sent.ts';
import { firstWindow } from './first-window.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await desk();
  return { title: (await found(seriesForStaff((await params).id))).series.name };
}

export default async function Series({ params }: Props) {
  const { zone, may } = await desk();
  const { series, componentIds, names, dates, coming, past } = await found(seriesForStaff((await params).id));
  const mayChange = may('maintenance.write') && series.endedAt === null;
  const told = mayChange ? await toldIfSent('maintenance.scheduled', null) : 0;
  // What stands at another time than the rule says, or goes on though the series has ended.
  const shown = new Set(dates.map((one) => one.maintenance?.id));
  const others = coming.filter((one) => !shown.has(one.id));
  return (
    <>
      <SeriesHead series={series} components={names} zone={zone} />
      {series.endedAt === null && (
        <section className="section">
          <h2>The next dates</h2>
          <SeriesDates series={series} dates={dates} skip={mayChange ? skip : null} planNow={planNow} />
        </section>
      )}
      {others.length > 0 && (
        <section className="section">
          <h2>Also planned</h2>
          <DateList dates={others} series={series} />
        </section>
      )}
      {mayChange && (
        <section className="section">
          <h2>What can be done</h2>
          <ChangeSeriesForm
            key={series.version}
            action={change}
            series={series}
            first={firstWindow(series)}
            componentIds={componentIds}
            groups={await pickGroups()}
            zones={zoneOptions(series.zone)}
            told={told}
          />
          <EndSeriesForm action={end} series={series} planned={coming.length} />
        </section>
      )}
      {past.length > 0 && (
        <section className="section">
          <h2>What took place last</h2>
          <DateList dates={past} series={series} />
        </section>
      )}
    </>
  );
}
