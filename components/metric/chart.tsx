import { Time } from '#components/time/time.tsx';
import { type Instant, instantOf } from '#lib/domain/instant.ts';
import type { MetricRange } from '#lib/domain/metric-range.ts';
import { axisText, figureText } from '#lib/i18n/figure.ts';
import type { TimeForm } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedChart, PublishedMetric } from '#lib/published/metric.ts';
import { chartLines, HEIGHT } from './chart-lines.ts';

/** What tells the ends of a chart apart: within a day the time, else the day. */
const EDGES = { day: 'time', week: 'short', month: 'short' } as const satisfies Record<MetricRange, TimeForm>;

const RULES = [0, HEIGHT / 2, HEIGHT].map((y, at, { length }) => ({ y, isFloor: at === length - 1 }));

/** As text, for the reason given in `StatusMark`: it is made of numbers, and of nobody's words. */
function drawing({ places, scale }: PublishedChart): string {
  const { line, band } = chartLines(places, scale);
  const rules = RULES.map(
    ({ y, isFloor }) => `<path class="${isFloor ? 'floor' : 'rule'}" d="M0 ${y}h${places.length}"/>`,
  );
  return [
    ...rules,
    ...(band ? [`<path class="band" d="${band}"/>`] : []),
    `<path class="line" d="${line}"/>`,
  ].join('');
}

function Edge({ scale, suffix }: { scale: PublishedChart['scale']; suffix: string }) {
  const { bottom, top } = scale;
  const half = (top - bottom) / 2;
  return (
    <div className="y-axis figures" aria-hidden="true">
      {[top, bottom + half, bottom].map((value) => (
        <span key={value}>{axisText(value, half, suffix)}</span>
      ))}
    </div>
  );
}

/** What was measured, as a line over time. Its text stands beside it as figures, and as a table on the metric's own page. */
export function Chart({
  metric,
  chart,
  zone,
}: {
  metric: PublishedMetric;
  chart: PublishedChart;
  zone: string;
}) {
  const { range, from, to, places, figures, scale } = chart;
  if (figures === null) return <p className="chart nothing">{t(`metric.nothing.${range}`)}</p>;
  const middle = instantOf((from + to) / 2);
  const label = t('metric.chart', {
    ...{ name: metric.name, range: t(`metric.of.${range}`) },
    low: figureText(figures.low, metric),
    high: figureText(figures.high, metric),
  });
  return (
    <div className="chart">
      <svg
        viewBox={`0 0 ${places.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
        dangerouslySetInnerHTML={{ __html: drawing(chart) }}
      />
      {!metric.yAxisHidden && <Edge scale={scale} suffix={metric.suffix} />}
      <div className={`x-axis figures ${range === 'day' ? '' : 'dated'}`.trim()}>
        {[from, middle, to].map((at: Instant) => (
          <Time key={at} at={at} zone={zone} form={EDGES[range]} />
        ))}
      </div>
    </div>
  );
}
