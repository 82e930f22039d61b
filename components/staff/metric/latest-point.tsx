import { Ago } from '#components/time/ago.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { figureText } from '#lib/i18n/figure.ts';

export interface MeasuredMetric {
  readonly suffix: string;
  readonly decimalPlaces: number;
  readonly latest: { readonly at: Instant; readonly value: number } | null;
}

/** The newest value of a metric, and how old it is: whether its program is still alive. */
export function LatestPoint(props: { metric: MeasuredMetric; now: Instant; zone: string }) {
  const { metric, now, zone } = props;
  if (metric.latest === null) return <span className="quiet">no points yet</span>;
  return (
    <>
      {figureText(metric.latest.value, metric)}{' '}
      <span className="quiet">
        <Ago at={metric.latest.at} now={now} zone={zone} />
      </span>
    </>
  );
}
