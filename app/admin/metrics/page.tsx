import type { Metadata } from 'next';
import { desk } from '#app/admin/desk.ts';
import { MetricForm } from '#components/staff/metric/metric-form.tsx';
import { MetricRow } from '#components/staff/metric/metric-row.tsx';
import { metricsForStaff } from '#lib/reads/metrics.ts';
import { add, show, step } from './actions.ts';

export const metadata: Metadata = { title: 'Metrics' };

const NEW = { decimalPlaces: '0', shown: 'true', yAxisHidden: 'false' };

export default async function Metrics() {
  const { zone, now, may } = await desk();
  const mayWrite = may('metric.write');
  const metrics = await metricsForStaff();
  return (
    <>
      <header className="screen-head">
        <h1>Metrics</h1>
        <p>
          Numbers that your programs measure, such as a response time. Visitors see them as charts under the
          components.
        </p>
      </header>
      {metrics.length === 0 && (
        <p className="empty">
          None yet. Begin with one that your customers feel: how long they wait, or how many of their requests
          fail.
        </p>
      )}
      {metrics.length > 0 && (
        <ul className="rows">
          {metrics.map((metric, index) => (
            <MetricRow
              key={metric.id}
              metric={metric}
              {...{ now, zone }}
              show={mayWrite ? show : undefined}
              steps={
                mayWrite
                  ? { action: step, first: index === 0, last: index === metrics.length - 1 }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {mayWrite && (
        // Added, it begins anew and empty.
        <section className="section" key={metrics.length}>
          <details className="act" open={metrics.length === 0}>
            <summary>
              <strong>Add a metric</strong>
            </summary>
            <MetricForm action={add} initial={NEW} />
          </details>
        </section>
      )}
    </>
  );
}
