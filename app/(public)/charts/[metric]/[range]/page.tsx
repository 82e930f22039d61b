import type { Metadata } from 'next';
import { Missing, MISSING } from '#app/(public)/missing.tsx';
import { chartOf, pageOf } from '#app/(public)/read.ts';
import { ChartFrame } from '#components/metric/chart-frame.tsx';
import { isMetricRange } from '#lib/domain/metric-range.ts';
import { t } from '#lib/i18n/t.ts';

type Props = { params: Promise<{ metric: string; range: string }> };

async function chartAt({ params }: Props) {
  const { metric, range } = await params;
  return isMetricRange(range) ? chartOf(metric, range) : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await chartAt(props);
  if (!found) return MISSING;
  const range = t(`metric.of.${found.charts[0]!.range}`);
  // A part of the home page: by itself nobody should come to it.
  return { title: t('metric.title', { name: found.metric.name, range }), robots: { index: false } };
}

export default async function ChartPage(props: Props) {
  const page = await pageOf();
  const found = page && (await chartAt(props));
  if (!found) return <Missing />;
  return <ChartFrame {...found} zone={page.timeZone} />;
}
