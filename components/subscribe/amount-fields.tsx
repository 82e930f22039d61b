import { IMPACTS } from '#lib/domain/level.ts';
import { SUBSCRIPTION_DETAILS } from '#lib/domain/subscription.ts';
import { t } from '#lib/i18n/t.ts';
import { Tick } from './boxes.tsx';

export interface TypedAmount {
  readonly leastImpact?: string | undefined;
  readonly maintenance?: boolean | undefined;
  readonly detail?: string | undefined;
  /** Left out where it is not asked. */
  readonly newestOnly?: boolean | undefined;
}

/** How much of it somebody wants to hear. */
export function AmountFields({ typed }: { typed: TypedAmount }) {
  const { leastImpact = 'none', maintenance = true, detail = 'every_update', newestOnly } = typed;
  return (
    <fieldset>
      <legend>{t('subscribe.which')}</legend>
      <p className="field">
        <label htmlFor="leastImpact">{t('subscribe.impact')}</label>
        <select id="leastImpact" name="leastImpact" defaultValue={leastImpact}>
          {IMPACTS.map((impact) => (
            <option key={impact} value={impact}>
              {t(`subscribe.impact.${impact}`)}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor="detail">{t('subscribe.detail')}</label>
        <select id="detail" name="detail" defaultValue={detail}>
          {SUBSCRIPTION_DETAILS.map((one) => (
            <option key={one} value={one}>
              {t(`subscribe.detail.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <Tick name="maintenance" value="yes" label={t('subscribe.maintenance')} checked={maintenance} />
      {newestOnly !== undefined && (
        <>
          <input type="hidden" name="hasNewestOnly" value="yes" />
          <Tick name="newestOnly" value="yes" label={t('subscribe.newestOnly')} checked={newestOnly} />
        </>
      )}
    </fieldset>
  );
}
