import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { t } from '#lib/i18n/t.ts';
import { pageOf } from './read.ts';

export default async function Missing() {
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
