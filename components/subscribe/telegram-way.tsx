import { rich } from '#lib/i18n/rich.ts';
import { t } from '#lib/i18n/t.ts';

/** Telegram lets a bot write to nobody who has not written first. @param incidentId to follow it alone */
export function TelegramWay({ bot, incidentId }: { bot: string; incidentId?: string }) {
  const start = incidentId === undefined ? '' : `?start=i_${incidentId}`;
  return (
    <section aria-labelledby="telegram">
      <h2 id="telegram">{t('subscribe.channel.telegram')}</h2>
      <p>{rich('subscribe.telegram', { bot: <a href={`https://t.me/${bot}${start}`}>@{bot}</a> })}</p>
    </section>
  );
}
