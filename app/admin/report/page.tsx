import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { desk } from '#app/admin/desk.ts';
import { ReportComponents } from '#components/staff/report/report-components.tsx';
import { ReportHead } from '#components/staff/report/report-head.tsx';
import { ReportIncidents } from '#components/staff/report/report-incidents.tsx';
import { ReportItems } from '#components/staff/report/report-items.tsx';
import { ReportTimes } from '#components/staff/report/report-times.tsx';
import { lastFullMonth, reportPeriod } from '#lib/domain/report-period.ts';
import { type Query, words } from '#lib/http/query.ts';
import { readReport } from '#lib/reads/report.ts';

export const metadata: Metadata = { title: 'Report' };

export default async function ReportPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const { zone, now } = await desk();
  // Somebody who made an address up gets what nobody has to make up.
  const period = reportPeriod(words((await searchParams).period)) ?? lastFullMonth(now, zone);
  const report = (await readReport(period)) ?? notFound();
  return (
    <div className="report">
      <ReportHead period={period} zone={zone} isRunning={report.isRunning} />
      <ReportIncidents report={report} />
      <ReportTimes times={report.times} />
      <ReportComponents components={report.components} incidents={report.incidents} />
      <ReportItems items={report.actionItems} asOf={report.asOf} />
    </div>
  );
}
