import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { pageMetadata } from '#app/(public)/metadata.ts';
import { metricOf, pageOf } from '#app/(public)/read.ts';
import { MetricCharts } from '#components/metric/metric-charts.tsx';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { chartPath } from '#lib/domain/chart-paths.ts';
import { t } from '#lib/i18n/t.ts';

type Props = { params: Promise<{ metric: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await metricOf((await params).metric);
  return found ? pageMetadata(found.metric.name, chartPath(found.metric.id)) : MISSING;
}

export default async function MetricPage({ params }: Props) {
  const page = await pageOf();
  const found = page && (await metricOf((await params).metric));
  if (!found) return <Missing />;
  const { metric, charts } = found;
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('metric.metrics')} title={metric.name}>
          {metric.description && <p className="quiet">{metric.description}</p>}
        </Title>
      }
    >
      <MetricCharts metric={metric} charts={charts} zone={page.timeZone} />
    </Frame>
  );
}
