import { Prose } from '#components/ui/prose.tsx';
import { zoneName } from '#lib/i18n/date.ts';
import { t } from '#lib/i18n/t.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import { FeedLinks } from './feed-discovery.tsx';

const THEMES = ['auto', 'light', 'dark'] as const;

/** The foot: the operator's own words, the feeds, the zone that times are in, the choice of colours (shown by `live.js`). */
export function Foot({ page }: { page: PageInfo }) {
  return (
    <footer className="foot">
      {page.footer.trim() !== '' && <Prose text={page.footer} headings={2} />}
      <div className="feeds">
        <span id="feeds">{t('feed.feeds')}</span>
        <ul aria-labelledby="feeds">
          <FeedLinks />
        </ul>
      </div>
      <ul>
        <li>
          <a href="/postmortems">{t('postmortems.title')}</a>
        </li>
        {page.siteUrl && (
          <li>
            <a href={page.siteUrl}>{t('page.site', { site: new URL(page.siteUrl).host })}</a>
          </li>
        )}
        <li data-zone={t('page.zone', { zone: '%' })} suppressHydrationWarning>
          {t('page.zone', { zone: zoneName(page.timeZone) })}
        </li>
        <li className="made">{t('page.made')}</li>
      </ul>
      <fieldset className="theme" data-theme-switch hidden suppressHydrationWarning>
        <legend className="unseen">{t('page.theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" value={theme} suppressHydrationWarning />
            {t(`page.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
    </footer>
  );
}
