import { still } from '#components/ui/still.ts';
import { isoOf } from '#lib/domain/instant.ts';
import type { MetricCharts } from '#lib/published/read-metric.ts';
import { Chart } from './chart.tsx';
import { ChartFigures } from './chart-figures.tsx';
import { RangeNav } from './range-nav.tsx';

/** The document in a frame of the home page. `live.js` there asks for it anew once it is older than it says. */
export function ChartFrame({ metric, charts, validUntil, zone }: MetricCharts & { zone: string }) {
  const content = charts.map((chart) => (
    <div key={chart.range}>
      <RangeNav metric={metric} range={chart.range} />
      <ChartFigures metric={metric} chart={chart} zone={zone} />
      <Chart metric={metric} chart={chart} zone={zone} />
    </div>
  ));
  return (
    <main
      id="content"
      aria-label={metric.name}
      className="chart-frame"
      data-until={isoOf(validUntil)}
      dangerouslySetInnerHTML={{ __html: still(content) }}
    />
  );
}
