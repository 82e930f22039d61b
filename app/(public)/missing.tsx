import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { answerNotFound } from '#lib/http/exchange.ts';
import { t } from '#lib/i18n/t.ts';
import { pageOf } from '#app/(public)/read.ts';

export const MISSING: Metadata = { title: t('page.missing.title'), robots: { index: false } };

/** Where nothing is, with status 404, complete without script. */
export async function Missing() {
  if (!answerNotFound()) notFound();
  return (
    <Frame page={await pageOf()} head={<Title title={t('page.missing.title')} />}>
      <p>{t('page.missing.text')}</p>
      <ul className="ways">
        <li>
          <a href="/">{t('page.missing.home')}</a>
        </li>
        <li>
          <a href="/history">{t('page.missing.history')}</a>
        </li>
      </ul>
    </Frame>
  );
}
