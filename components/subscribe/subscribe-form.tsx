import type { Flash } from '#lib/forms/flash.ts';
import { t } from '#lib/i18n/t.ts';
import type { Choices } from '#lib/reads/choices.ts';
import { AddressFields } from './address-fields.tsx';
import { AmountFields } from './amount-fields.tsx';
import { Problems } from './problems.tsx';
import { ScopeFields } from './scope-fields.tsx';

/**
 * The form of visitors who want to be told: plain HTML that works without script.
 * @param incidentId the one incident it is about, where it is
 */
export function SubscribeForm(props: { choices: Choices; flash: Flash | null; incidentId?: string }) {
  const { choices, flash, incidentId } = props;
  const { typed = {}, fields = {} } = flash ?? {};
  return (
    <form className="ask" method="post" action="/api/subscriptions">
      {flash && <Problems message={flash.message} />}
      <AddressFields typed={typed} problems={fields} />
      {incidentId === undefined ? (
        <>
          <ScopeFields choices={choices} typed={typed} problems={fields} />
          <AmountFields typed={typed} />
        </>
      ) : (
        <>
          <input type="hidden" name="scope" value="incident" />
          <input type="hidden" name="incident" value={incidentId} />
        </>
      )}
      <p className="trap" aria-hidden="true">
        <label htmlFor="website">{t('subscribe.trap')}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <p className="quiet">{t('subscribe.privacy')}</p>
      <p>
        <button type="submit">{t('subscribe.go')}</button>
      </p>
    </form>
  );
}
