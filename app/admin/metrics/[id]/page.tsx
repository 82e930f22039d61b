import type { Metadata } from 'next';
import { desk, found } from '#app/admin/desk.ts';
import { change, empty, remove } from '#app/admin/metrics/actions.ts';
import { pageOf } from '#app/admin/read.ts';
import { DeleteForm } from '#components/staff/delete-form.tsx';
import { MetricForm } from '#components/staff/metric/metric-form.tsx';
import { LatestPoint } from '#components/staff/metric/latest-point.tsx';
import { SendLine } from '#components/staff/metric/send-line.tsx';
import { metricForStaff } from '#lib/reads/metrics.ts';

export const metadata: Metadata = { title: 'Edit a metric' };

const typed = (value: number | null) => (value === null ? '' : String(value));

export default async function EditMetric({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { zone, now } = await desk('metric.write');
  const metric = await found(metricForStaff((await params).id));
  const page = await pageOf();
  const { id, version, name, description, suffix } = metric;
  return (
    <>
      <header className="screen-head">
        <h1>{name}</h1>
        <p>
          <LatestPoint metric={metric} {...{ now, zone }} />
        </p>
        <a href="/admin/metrics">All metrics</a>
      </header>
      <section className="section" aria-labelledby="send">
        <h2 id="send">How points are sent</h2>
        {page && <SendLine pageUrl={page.url} pageId={page.id} metricId={id} />}
      </section>
      <section className="section" aria-labelledby="edit">
        <h2 id="edit">What visitors see</h2>
        <MetricForm
          action={change}
          existing
          initial={{
            ...{ metricId: id, version: String(version), name, suffix, description: description ?? '' },
            decimalPlaces: String(metric.decimalPlaces),
            yAxisMin: typed(metric.yAxisMin),
            yAxisMax: typed(metric.yAxisMax),
            yAxisHidden: String(metric.yAxisHidden),
            shown: String(metric.shown),
          }}
        />
      </section>
      <section className="apart">
        {metric.latest && (
          <DeleteForm action={empty} act="Delete all points" values={{ metricId: id }}>
            The chart begins anew, and empty. The metric stays, and programs go on sending.
          </DeleteForm>
        )}
        <DeleteForm action={remove} act="Delete this metric" values={{ metricId: id }}>
          It leaves the page with all its points. Programs that send more are told that there is no such
          metric.
        </DeleteForm>
      </section>
    </>
  );
}
