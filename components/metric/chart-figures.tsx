import { Time } from '#components/time/time.tsx';
import { figureText } from '#lib/i18n/figure.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedChart, PublishedMetric } from '#lib/published/metric.ts';

interface FiguresProps {
  readonly metric: PublishedMetric;
  readonly chart: PublishedChart;
  readonly zone: string;
}

/** A chart in four figures. The first is what most people look for. */
export function ChartFigures({ metric, chart: { figures, latest, range }, zone }: FiguresProps) {
  if (figures === null) return null;
  return (
    <dl className="chart-figures figures">
      {latest && (
        <div>
          <dt>
            {t('metric.latest')} <Time at={latest.at} zone={zone} form={range === 'day' ? 'time' : 'short'} />
          </dt>
          <dd>
            <bdi>{figureText(latest.value, metric)}</bdi>
          </dd>
        </div>
      )}
      {(['mean', 'low', 'high'] as const).map((which) => (
        <div key={which}>
          <dt>{t(`metric.${which}`)}</dt>
          <dd>
            <bdi>{figureText(figures[which], metric)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
