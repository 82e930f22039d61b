import { t } from '#lib/i18n/t.ts';
import { Frame } from './frame.tsx';

/** What stands at `/` before there is a page. */
export function SetUpNeeded() {
  return (
    <Frame page={null} head={<h1>{t('page.setUp.title')}</h1>}>
      <p>{t('page.setUp.text')}</p>
      <p className="more">
        <a href="/admin/set-up">{t('page.setUp.link')}</a>
      </p>
    </Frame>
  );
}
