import { currentActor } from '#lib/auth/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { reportPeriod } from '#lib/domain/report-period.ts';
import { readReport } from '#lib/reads/report.ts';
import { reportCsv } from '#lib/reads/report-csv.ts';

/** The report of one period as a file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refused(401, 'Sign in first.');
  if (!mayAct(actor, 'staff.read')) return refused(403, 'Your role does not allow this.');
  const period = reportPeriod(new URL(request.url).searchParams.get('period') ?? '');
  if (!period) return refused(400, 'Name a period, as 2025-03 or 2025-Q1.');
  const report = await readReport(period);
  if (!report) return refused(404, 'There is no page yet.');
  return new Response(reportCsv(report), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="report-${period.name}.csv"`,
    },
  });
}

function refused(status: number, words: string): Response {
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  return new Response(`${words}\n`, { status, headers });
}
