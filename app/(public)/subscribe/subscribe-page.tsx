import { Missing } from '#app/(public)/missing.tsx';
import { pageOf } from '#app/(public)/read.ts';
import { FeedLinks } from '#components/page/feed-discovery.tsx';
import { Frame } from '#components/page/frame.tsx';
import { PushBlock } from '#components/page/push-block.tsx';
import { Title } from '#components/page/title.tsx';
import { SubscribeForm } from '#components/subscribe/subscribe-form.tsx';
import { TelegramWay } from '#components/subscribe/telegram-way.tsx';
import type { Flash } from '#lib/forms/flash.ts';
import { t } from '#lib/i18n/t.ts';
import { readChoices } from '#lib/reads/choices.ts';
import { pushKey } from '#lib/reads/push-key.ts';
import { telegramBotName } from '#lib/telegram/bot-name.ts';

/** @param incident the one that it is about, where it is */
export async function SubscribePage(props: {
  flash?: Flash | null;
  incident?: { readonly id: string; readonly name: string };
}) {
  const { flash = null, incident } = props;
  const page = await pageOf();
  if (!page) return <Missing />;
  const bot = await telegramBotName();
  return (
    <Frame
      page={page}
      here="/subscribe"
      head={
        <Title
          title={incident ? t('subscribe.incidentTitle', { name: incident.name }) : t('subscribe.title')}
        >
          <p>{t(incident ? 'subscribe.incidentLead' : 'subscribe.lead')}</p>
        </Title>
      }
    >
      <SubscribeForm
        choices={await readChoices()}
        flash={flash}
        {...(incident ? { incidentId: incident.id } : {})}
      />
      {bot !== null && <TelegramWay bot={bot} {...(incident ? { incidentId: incident.id } : {})} />}
      <PushBlock publicKey={pushKey()} />
      <section aria-labelledby="read-along">
        <h2 id="read-along">{t('subscribe.feeds')}</h2>
        <ul className="ways">
          <FeedLinks />
        </ul>
      </section>
    </Frame>
  );
}
