import { flashHere } from '#app/(public)/flash.ts';
import { Act } from '#components/subscribe/act.tsx';
import { Problems } from '#components/subscribe/problems.tsx';
import { t } from '#lib/i18n/t.ts';
import { SubscriptionFrame } from '#app/(public)/subscription/[key]/subscription-frame.tsx';

type Props = { params: Promise<{ key: string }> };

/** Asks once more: what opens every link of a mail presses no button. */
export default async function ConfirmPage({ params }: Props) {
  const { key } = await params;
  const flash = await flashHere();
  const path = `/api/subscriptions/${encodeURIComponent(key)}`;
  return (
    <SubscriptionFrame subscriptionKey={key} title={t('subscription.confirm.title')}>
      {({ status }, page) => (
        <>
          {status === 'unconfirmed' && flash && <Problems message={flash.message} />}
          <p>{t('subscription.confirm.text', { page: page.name })}</p>
          <div className="acts">
            <Act path={`${path}/confirm`} label={t('subscription.confirm.go')} main />
            {status === 'unconfirmed' && <Act path={`${path}/leave`} label={t('subscription.confirm.no')} />}
          </div>
        </>
      )}
    </SubscriptionFrame>
  );
}
