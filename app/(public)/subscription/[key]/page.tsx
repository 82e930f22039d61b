import { flashHere } from '#app/(public)/flash.ts';
import { subscriptionOf } from '#app/(public)/read.ts';
import { Act } from '#components/subscribe/act.tsx';
import { Problems } from '#components/subscribe/problems.tsx';
import { Subscription } from '#components/subscribe/own-subscription.tsx';
import { WebhookSecret } from '#components/subscribe/webhook-secret.tsx';
import { type Query, words } from '#lib/http/query.ts';
import { t } from '#lib/i18n/t.ts';
import { readChoices } from '#lib/reads/choices.ts';
import { SubscriptionFrame } from './subscription-frame.tsx';

type Props = { params: Promise<{ key: string }>; searchParams: Promise<Query> };

const DONE = ['change', 'pause', 'resume', 'confirm'] as const;

export default async function ManageSubscription({ params, searchParams }: Props) {
  const { key } = await params;
  const asked = words((await searchParams)['done']);
  const done = DONE.find((one) => one === asked);
  // What is not done was refused: then the form comes back as it was.
  const flash = done ? null : await flashHere();
  const path = `/api/subscriptions/${encodeURIComponent(key)}`;
  const subscription = await subscriptionOf(key);
  const choices = await readChoices(subscription?.choice.incidentIds);
  return (
    <SubscriptionFrame
      subscriptionKey={key}
      title={t(subscription?.status === 'unconfirmed' ? 'subscription.confirm.title' : 'subscription.title')}
      done={done && <p role="status">{t(`subscription.done.${done}`)}</p>}
    >
      {(own) =>
        own.status === 'unconfirmed' ? (
          <>
            {flash && <Problems message={flash.message} />}
            <div className="acts">
              <Act path={`${path}/confirm`} label={t('subscription.confirm.go')} main />
              <Act path={`${path}/leave`} label={t('subscription.confirm.no')} />
            </div>
          </>
        ) : (
          <Subscription subscription={own} choices={choices} flash={flash} path={path}>
            {own.secret !== null && <WebhookSecret secret={own.secret} />}
          </Subscription>
        )
      }
    </SubscriptionFrame>
  );
}
