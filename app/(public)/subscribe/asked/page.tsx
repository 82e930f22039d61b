import type { Metadata } from 'next';
import { Missing } from '#app/(public)/missing.tsx';
import { pageOf } from '#app/(public)/read.ts';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { t } from '#lib/i18n/t.ts';

export const metadata: Metadata = { title: t('subscribe.asked.title'), robots: { index: false } };

/** The same for everybody, whether the address was known or not. */
export default async function Asked() {
  const page = await pageOf();
  if (!page) return <Missing />;
  return (
    <Frame
      page={page}
      head={
        <Title kind={t('subscribe.title')} title={t('subscribe.asked.title')}>
          <p>{t('subscribe.asked.text')}</p>
        </Title>
      }
    >
      <p className="quiet">{t('subscribe.asked.late')}</p>
      <p className="more">
        <a href="/">{t('subscribe.asked.back')}</a>
      </p>
    </Frame>
  );
}
