import { formatPercent } from '#lib/domain/uptime.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedBars } from '#lib/published/bars.ts';
import type { PublishedComponent } from '#lib/published/sections.ts';
import { BadDays } from './bad-days.tsx';
import { DayBars } from './day-bars.tsx';
import { StatusText } from './status-text.tsx';

function Bars({ id, name, bars }: { id: string; name: string; bars: PublishedBars }) {
  const { days, percent } = bars;
  return (
    <>
      <DayBars name={name} days={days} />
      <details className="days">
        <summary>
          <span aria-hidden="true">{t('uptime.daysAgo', { days: days.length })}</span>
          <span className="figures">
            {percent === null ? t('uptime.noData') : t('uptime.summary', { percent: formatPercent(percent) })}
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
    </>
  );
}

/** One component: its name, what it is now in shape and word, and its last ninety days. */
export function ComponentRow({ component }: { component: PublishedComponent }) {
  const { id, name, description, status, bars } = component;
  return (
    <li className="component" id={`component-${id}`}>
      <div className="component-head">
        <span className="component-name">{name}</span>
        <StatusText status={status} />
      </div>
      {description && <p className="quiet">{description}</p>}
      {bars && <Bars id={id} name={name} bars={bars} />}
    </li>
  );
}
