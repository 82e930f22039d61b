import { t } from '#lib/i18n/t.ts';

/**
 * Offers notifications in the browser. It is hidden until `subscribe.js` shows it where the browser can do it, so nothing
 * stands here without JavaScript.
 * @param publicKey what push services know us by: `pushKey()`
 */
export function PushBlock({ publicKey }: { publicKey: string }) {
  const said = {
    'data-asking': t('push.asking'),
    'data-joining': t('push.joining'),
    'data-sent': t('push.sent'),
    'data-denied': t('push.denied'),
    'data-unreachable': t('push.unreachable'),
    'data-failed': t('push.failed'),
    'data-left': t('push.left'),
  };
  return (
    <>
      {/* The id is by which `live.js` knows it again when the page becomes another. */}
      <section
        id="push"
        className="push"
        aria-labelledby="push-title"
        data-push
        data-push-key={publicKey}
        {...said}
        hidden
        suppressHydrationWarning
      >
        <h2 id="push-title">{t('push.title')}</h2>
        <p data-push-part="home" hidden suppressHydrationWarning>
          {t('push.homeScreen')}
        </p>
        <div data-push-part="offer" hidden suppressHydrationWarning>
          <p>{t('push.text')}</p>
          <p className="act">
            <button type="button" className="plain" data-push-part="join" suppressHydrationWarning>
              {t('push.join')}
            </button>
          </p>
        </div>
        <div data-push-part="told" hidden suppressHydrationWarning>
          <p data-push-part="confirmed" hidden suppressHydrationWarning>
            {t('push.isTold')}{' '}
            <a href="/subscribe" suppressHydrationWarning>
              {t('push.manage')}
            </a>
          </p>
          <p className="act">
            <button type="button" className="plain" data-push-part="leave" suppressHydrationWarning>
              {t('push.leave')}
            </button>
          </p>
        </div>
        <p role="status" data-push-part="status" suppressHydrationWarning />
      </section>
      {/* Telephones that let only pages on the home screen notify read there what the page is then. */}
      <link rel="manifest" href="/site.webmanifest" />
      <script type="module" src="/subscribe.js" />
    </>
  );
}
