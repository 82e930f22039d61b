import type { ReactNode } from 'react';
import type { Flash } from '#lib/forms/flash.ts';
import { t } from '#lib/i18n/t.ts';
import type { Choices } from '#lib/reads/choices.ts';
import type { OwnSubscription } from '#lib/reads/subscription.ts';
import { Act } from './act.tsx';
import { AmountFields } from './amount-fields.tsx';
import { Problems } from './problems.tsx';
import { ScopeFields } from './scope-fields.tsx';

/** A subscription as its subscriber sees and changes it. */
export function Subscription(props: {
  subscription: OwnSubscription;
  choices: Choices;
  flash: Flash | null;
  /** Where its forms go. */
  path: string;
  /** What only this channel has to say. */
  children?: ReactNode;
}) {
  const { subscription, choices, flash, path, children } = props;
  const { status, complained, version, choice } = subscription;
  const typed = flash?.typed.leastImpact === undefined ? choice : { newestOnly: false, ...flash.typed };
  const mayGoOn = status === 'paused' || (status === 'quarantined' && !complained);
  return (
    <>
      {mayGoOn && <Act path={`${path}/resume`} label={t('subscription.resume')} main />}
      <form className="ask" method="post" action={`${path}/change`}>
        {flash && <Problems message={flash.message} />}
        <input type="hidden" name="version" value={version} />
        <ScopeFields choices={choices} typed={typed} problems={flash?.fields ?? {}} />
        <AmountFields typed={typed} />
        <p>
          <button type="submit">{t('subscription.save')}</button>
        </p>
      </form>
      {children}
      {status === 'active' && (
        <section aria-labelledby="pause">
          <h2 id="pause">{t('subscription.pauseTitle')}</h2>
          <p>{t('subscription.pauseText')}</p>
          <Act path={`${path}/pause`} label={t('subscription.pause')} />
        </section>
      )}
      <section aria-labelledby="leave">
        <h2 id="leave">{t('subscription.leaveTitle')}</h2>
        <p>{t('subscription.leaveText')}</p>
        <Act path={`${path}/leave`} label={t('subscription.leave')} />
      </section>
    </>
  );
}
