import { t } from '#lib/i18n/t.ts';

/** What a receiver checks our signatures with. Whoever holds the link of the subscription may know it. */
export function WebhookSecret({ secret }: { secret: string }) {
  return (
    <section aria-labelledby="secret">
      <h2 id="secret">{t('subscription.secretTitle')}</h2>
      <p>{t('subscription.secretText')}</p>
      <p className="address">
        <code>{secret}</code>
      </p>
    </section>
  );
}
