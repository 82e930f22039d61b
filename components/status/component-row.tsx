import { formatPercent } from '#lib/domain/uptime.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedBars } from '#lib/published/bars.ts';
import type { PublishedComponent } from '#lib/published/sections.ts';
import { BadDays } from './bad-days.tsx';
import { DayBars } from './day-bars.tsx';
import { StatusText } from './status-text.tsx';

interface BarsProps {
  readonly id: string;
  readonly name: string;
  readonly bars: PublishedBars;
}

const figure = ({ percent }: PublishedBars) =>
  percent === null ? t('uptime.noData') : t('uptime.summary', { percent: formatPercent(percent) });

/** The days with trouble, unfolded where they are. */
function Days({ id, name, bars }: BarsProps) {
  const { days } = bars;
  return (
    <details className="days">
      <summary>
        <span aria-hidden="true">{t('uptime.daysAgo', { days: days.length })}</span>
        <span className="figures">
          {figure(bars)}
          <span className="unseen">{t('uptime.ofComponent', { name })}</span>
        </span>
        <span aria-hidden="true">{t('uptime.today')}</span>
      </summary>
      <BadDays name={name} days={days} />
      <p>
        <a href={`/uptime/${id}`}>
          {t('uptime.more')}
          <span className="unseen">: {name}</span>
        </a>
      </p>
    </details>
  );
}

/** The days with trouble, on the component's own page. */
function DaysElsewhere({ id, name, bars }: BarsProps) {
  return (
    <div className="days">
      <p>
        <span aria-hidden="true">{t('uptime.daysAgo', { days: bars.days.length })}</span>
        <a className="figures" href={`/uptime/${id}`}>
          {figure(bars)}
          <span className="unseen">{t('uptime.ofComponent', { name })}</span>
        </a>
        <span aria-hidden="true">{t('uptime.today')}</span>
      </p>
    </div>
  );
}

/**
 * One component: its name, what it is now in shape and word, and its last ninety days.
 * @param terse among so many that their tables would be most of the page, and of the time it takes to make it
 */
export function ComponentRow({ component, terse }: { component: PublishedComponent; terse: boolean }) {
  const { id, name, description, status, bars } = component;
  return (
    <li className="component" id={`component-${id}`}>
      <div className="component-head">
        <span className="component-name">{name}</span>
        <StatusText status={status} />
      </div>
      {description && <p className="quiet">{description}</p>}
      {bars && <DayBars name={name} days={bars.days} />}
      {bars &&
        (terse ? (
          <DaysElsewhere id={id} name={name} bars={bars} />
        ) : (
          <Days id={id} name={name} bars={bars} />
        ))}
    </li>
  );
}
