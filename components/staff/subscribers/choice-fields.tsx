import { ComponentChecks } from '#components/staff/affected/component-checks.tsx';
import type { PickGroup } from '#components/staff/affected/groups.ts';
import { CheckField, RadioField, SelectField } from '#components/staff/form/index.ts';

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
          <div role="group" aria-label="Whole groups">
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
        options={[
          { value: 'none', label: 'All of them' },
          { value: 'minor', label: 'Minor and worse' },
          { value: 'major', label: 'Major and worse' },
          { value: 'critical', label: 'Critical only' },
        ]}
      />
      <CheckField name="maintenance" label="Maintenance too" />
      <RadioField
        name="detail"
        label="How much"
        options={[
          { value: 'every_update', label: 'Every update' },
          { value: 'beginning_and_end', label: 'Only when something begins and when it is over' },
        ]}
      />
    </fieldset>
  );
}
