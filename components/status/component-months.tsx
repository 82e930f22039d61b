import { FeedLinks } from '#components/page/feed-discovery.tsx';
import { Time } from '#components/time/time.tsx';
import { type Cause, formatPercent, type Span, type UptimeWeights } from '#lib/domain/uptime.ts';
import { componentName } from '#lib/i18n/component-name.ts';
import { monthText, zoneName } from '#lib/i18n/date.ts';
import { durationText } from '#lib/i18n/duration.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedCause } from '#lib/published/bars.ts';
import type { ComponentUptime } from '#lib/published/read-uptime.ts';
import type { MonthUptime } from '#lib/published/uptime.ts';
import { CauseLinks } from './cause-links.tsx';
import { StatusText } from './status-text.tsx';

type Causes = ReadonlyMap<string, PublishedCause>;

const named = (causes: readonly Cause[], names: Causes) =>
  causes.flatMap((cause) => (cause.kind === 'own' ? [] : (names.get(cause.id) ?? [])));

function weightOf(span: Span, weights: UptimeWeights): string {
  if (span.status === 'operational' || span.status === 'under_maintenance') return '–';
  return `× ${weights[span.status]}`;
}

function Intervals(props: { month: MonthUptime; weights: UptimeWeights; causes: Causes; zone: string }) {
  const { month, weights, causes, zone } = props;
  const spans = month.spans.filter((span) => span.status !== 'operational');
  if (spans.length === 0) return null;
  return (
    <table className="ledger stacks">
      <caption className="unseen">{t('uptime.intervalsCaption', { month: monthText(month.month) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('uptime.column.from')}</th>
          <th scope="col">{t('incident.column.status')}</th>
          <th scope="col">{t('uptime.column.length')}</th>
          <th scope="col">{t('uptime.column.weight')}</th>
          <th scope="col">{t('uptime.column.causes')}</th>
        </tr>
      </thead>
      <tbody>
        {spans.map((span) => (
          <tr key={span.from}>
            <th scope="row">
              <Time at={span.from} zone={zone} form="short" />
            </th>
            <td>
              <StatusText status={span.status} />
            </td>
            <td className="figures">{durationText(span.to - span.from)}</td>
            <td className="figures">{weightOf(span, weights)}</td>
            <td>
              <CauseLinks causes={named(span.causes, causes)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function amounts(month: MonthUptime): string {
  const counted = durationText(month.countedMs);
  if (month.percent === null) return t('uptime.noData');
  if (month.spans.every((span) => span.status === 'operational')) return t('uptime.undisturbed', { counted });
  return month.downMs > 0
    ? t('uptime.counted', { down: durationText(month.downMs), counted })
    : t('uptime.noDown', { counted });
}

/** A component's months, newest first: each figure with the intervals it was made from. */
export function ComponentMonths({ uptime, zone }: { uptime: ComponentUptime; zone: string }) {
  const { months, weights, causes, component, years, year } = uptime;
  return (
    <>
      {months.map((month) => (
        <section key={month.month} aria-labelledby={`m${month.month}`} className="month">
          <h2 id={`m${month.month}`}>
            <span>{monthText(month.month)}</span>
            <span className="figures">
              {month.percent === null
                ? t('uptime.noData')
                : t('uptime.percent', { percent: formatPercent(month.percent) })}
            </span>
          </h2>
          <p className="quiet">
            {amounts(month)}
            {month.maintenanceMs > 0 &&
              `, ${t('uptime.withMaintenance', { maintenance: durationText(month.maintenanceMs) })}`}
          </p>
          <Intervals month={month} weights={weights} causes={causes} zone={zone} />
        </section>
      ))}
      <section aria-labelledby="how">
        <h2 id="how">{t('uptime.how')}</h2>
        <p className="lead">
          {t('uptime.weights', {
            major: weights.major_outage,
            partial: weights.partial_outage,
            degraded: weights.degraded_performance,
            zone: zoneName(zone),
          })}
        </p>
        <nav aria-label={t('uptime.years')}>
          <ul className="ways">
            {[null, ...years].map((other) => (
              <li key={other}>
                <a
                  href={other === null ? `/uptime/${component.id}` : `/uptime/${component.id}/${other}`}
                  aria-current={other === year ? 'page' : undefined}
                >
                  {other ?? t('uptime.lastMonths')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </section>
      <section aria-labelledby="follow">
        <h2 id="follow">{t('feed.of', { name: componentName(component) })}</h2>
        <ul className="ways">
          <FeedLinks componentId={component.id} />
        </ul>
      </section>
    </>
  );
}
