import { t } from '#lib/i18n/t.ts';

/** Where `live.js` says what is new, and that this copy may be old. Nothing stands here without it. */
export function Live() {
  return (
    <>
      <div
        className="unseen"
        role="status"
        data-news={t('live.update', { update: '%' })}
        data-back={t('live.back')}
      />
      <aside className="stale" data-stale={t('live.stale', { time: '%' })} hidden />
    </>
  );
}
