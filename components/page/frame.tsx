import type { ReactNode } from 'react';
import type { ComponentStatus } from '#lib/domain/level.ts';
import { t } from '#lib/i18n/t.ts';
import type { PageInfo } from '#lib/published/page-info.ts';
import { handOver } from '#components/ui/handed-over.ts';
import { StillBody } from '#components/ui/still-body.tsx';
import { still } from '#components/ui/still.ts';
import { Foot } from './foot.tsx';
import { Live } from './live.tsx';

const PAGES = [
  { href: '/history', key: 'page.history' },
  { href: '/uptime', key: 'page.uptime' },
  { href: '/maintenance', key: 'page.maintenance' },
  { href: '/subscribe', key: 'subscribe.link', 'data-needs-app': '' },
] as const;

/**
 * What every public page stands in: the operator's name, the ways to the other pages, the foot.
 * @param tone washes the head of the page in the colour of a status
 * @param head the page's headline, inside the wash
 */
export function Frame(props: {
  page: PageInfo | null;
  here?: string;
  tone?: ComponentStatus;
  head: ReactNode;
  children?: ReactNode;
}) {
  const { page, here, tone, head, children } = props;
  return (
    <div className={tone ? `page tone-${tone}` : 'page'}>
      <a className="skip" href="#content">
        {t('page.skip')}
      </a>
      {page && (
        <header className="site">
          <a className="site-name" href="/" aria-current={here === '/' ? 'page' : undefined}>
            {page.logo ? (
              <img
                src={`${page.logo}?v=${page.version}`}
                alt={t('page.logo', { name: page.name })}
                height="32"
              />
            ) : (
              page.name
            )}
          </a>
          <nav aria-label={t('page.navigation')}>
            <ul>
              {PAGES.map(({ href, key, ...needs }) => (
                <li key={href} {...needs}>
                  <a href={href} aria-current={here === href ? 'page' : undefined}>
                    {t(key)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
      )}
      <main id="content" tabIndex={-1}>
        <div className="head">{head}</div>
        {children && <StillBody handed={handOver(still(children))} />}
      </main>
      {page && <Foot page={page} />}
      {page && <Live />}
    </div>
  );
}
