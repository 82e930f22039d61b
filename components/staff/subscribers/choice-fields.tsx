import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { CheckField, RadioField, SelectField } from '#components/staff/form/index.ts';
import { IMPACTS } from '#lib/domain/level.ts';
import { SUBSCRIPTION_DETAILS } from '#lib/domain/subscription.ts';
import { t } from '#lib/i18n/t.ts';

export const EVERYTHING = {
  ...{ leastImpact: 'none', maintenance: 'true', detail: 'every_update' },
} as const;

/** What somebody is told of. */
export function ChoiceFields({
  groups,
  named,
}: {
  readonly groups: readonly PickGroup[];
  /** Groups that can be chosen as a whole. */
  readonly named: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <fieldset className="form-part">
      <legend>What they are told of</legend>
      <details className="choice-parts">
        <summary>Only parts of the page</summary>
        <p className="field-hint">Nothing ticked is everything.</p>
        {named.length > 0 && (
          <div role="group" aria-label="Whole groups" className="choice-groups">
            {named.map(({ id, name }) => (
              <CheckField key={id} name="groupIds[]" value={id} label={`All of ${name}`} />
            ))}
          </div>
        )}
        <ComponentChecks legend="Components" groups={groups} />
      </details>
      <SelectField
        name="leastImpact"
        label="Incidents"
        options={IMPACTS.map((value) => ({ value, label: t(`subscribe.impact.${value}`) }))}
      />
      <CheckField name="maintenance" label="Maintenance too" />
      <RadioField
        name="detail"
        label="How much"
        options={SUBSCRIPTION_DETAILS.map((value) => ({ value, label: t(`subscribe.detail.${value}`) }))}
      />
    </fieldset>
  );
}
