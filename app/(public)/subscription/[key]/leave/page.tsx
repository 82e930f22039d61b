import { Act } from '#components/subscribe/act.tsx';
import { t } from '#lib/i18n/t.ts';
import { SubscriptionFrame } from '#app/(public)/subscription/[key]/subscription-frame.tsx';

type Props = { params: Promise<{ key: string }> };

export default async function LeavePage({ params }: Props) {
  const { key } = await params;
  const own = `/subscription/${encodeURIComponent(key)}`;
  return (
    <SubscriptionFrame subscriptionKey={key} title={t('subscription.leaveAsk')}>
      {() => (
        <>
          <p>{t('subscription.leaveText')}</p>
          <Act
            path={`/api/subscriptions/${encodeURIComponent(key)}/leave`}
            label={t('subscription.leave')}
            main
          />
          <p className="more">
            <a href={own}>{t('subscription.stay')}</a>
          </p>
        </>
      )}
    </SubscriptionFrame>
  );
}
