import { t } from '#lib/i18n/t.ts';

/** A plain form whose address can be kept and sent. */
export function PostmortemSearch({ word = '' }: { word?: string }) {
  return (
    <form
      className="search"
      action="/postmortems/search"
      method="get"
      role="search"
      aria-label={t('postmortems.search')}
    >
      <p>
        <label htmlFor="word">{t('postmortems.word')}</label>
        <input id="word" name="word" type="search" maxLength={200} defaultValue={word} />
      </p>
      <p>
        <button type="submit">{t('postmortems.go')}</button>
      </p>
    </form>
  );
}
