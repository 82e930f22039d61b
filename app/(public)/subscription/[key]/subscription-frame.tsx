import type { ReactNode } from 'react';
import { Missing } from '#app/(public)/missing.tsx';
import { pageOf, subscriptionOf } from '#app/(public)/read.ts';
import { Frame } from '#components/page/frame.tsx';
import { Title } from '#components/page/title.tsx';
import { t } from '#lib/i18n/t.ts';
import type { OwnSubscription } from '#lib/reads/subscription.ts';

/** What the pages of one subscription stand in; nothing for a key that opens nothing, and a farewell for who has left. */
export async function SubscriptionFrame(props: {
  subscriptionKey: string;
  title: string;
  done?: ReactNode;
  children: (subscription: OwnSubscription, page: { readonly name: string }) => ReactNode;
}) {
  const { subscriptionKey, title, done, children } = props;
  const page = await pageOf();
  const subscription = page && (await subscriptionOf(subscriptionKey));
  if (!page || !subscription) return <Missing />;
  const { status, channel, address, complained, reason } = subscription;
  if (status === 'left')
    return (
      <Frame page={page} head={<Title title={t('subscription.left.title')} />}>
        <p>{t('subscription.left.text')}</p>
        <p className="more">
          <a href="/subscribe">{t('subscription.left.again')}</a>
        </p>
      </Frame>
    );
  return (
    <Frame
      page={page}
      head={
        <Title title={title}>
          {done}
          <p className="address">
            {t('subscription.to', { channel: t(`subscribe.channel.${channel}`), address: address ?? '' })}
          </p>
          <p className="quiet">
            {t(complained ? 'subscription.status.complained' : `subscription.status.${status}`)}
          </p>
          {status === 'quarantined' && reason !== null && (
            <p className="quiet">{t('subscription.reason', { reason })}</p>
          )}
        </Title>
      }
    >
      {children(subscription, page)}
    </Frame>
  );
}
