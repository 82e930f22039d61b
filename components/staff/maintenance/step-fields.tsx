import { STANDARD_MAINTENANCE_WORDS as WORDS } from '#components/staff/standard-words.ts';
import { CheckField, SelectField, TextArea, TextField } from '#components/staff/form/index.ts';
import { statusWord } from '#components/staff/words.ts';
import { COMPONENT_STATUSES } from '#lib/domain/level.ts';
import { REMINDER_HOURS_MAX } from '#lib/domain/reminder.ts';

const STEPS = [
  { step: 'in_progress', told: 'tellStart', label: 'Words at its start' },
  { step: 'verifying', told: 'tellVerify', label: 'Words while it is checked' },
  { step: 'completed', told: 'tellEnd', label: 'Words at its completion' },
] as const;

const DURING = [
  'under_maintenance',
  ...COMPONENT_STATUSES.filter((one) => one !== 'under_maintenance'),
] as const;

/** What the clock does by itself, what it says then, and when subscribers are reminded. */
export function StepFields({ begun = false }: { readonly begun?: boolean }) {
  return (
    <>
      <div hidden={begun}>
        <CheckField
          name="autoStart"
          label="Begin by itself"
          hint="At the beginning of the window the components go under maintenance."
        />
      </div>
      <CheckField
        name="autoComplete"
        label="End by itself"
        hint="At the end of the window it is completed."
      />
      <div className="window-fields" hidden={begun}>
        <HoursField name="remindFirst" label="Remind, hours before" hint="Empty for no reminder." />
        <HoursField
          name="remindAgain"
          label="And again, hours before"
          hint="Not if it is cancelled by then."
        />
      </div>
      <details className="plan-more">
        <summary>What is said at each step, and how components stand meanwhile</summary>
        <div className="composer-fields form">
          <SelectField
            name="during"
            label="While it runs, the components are"
            options={DURING.map((value) => ({ value, label: statusWord(value) }))}
          />
          <TextField
            name="verifyMinutes"
            label="Check by itself, minutes before the end"
            hint="0 for no check. The last minutes of the window are for seeing that all is well."
            type="number"
            min={0}
          />
          {STEPS.map(({ step, told, label }) => (
            <div key={step} className="plan-step">
              <TextArea name={`stepWords.${step}`} label={label} rows={2} placeholder={WORDS[step]} />
              <CheckField name={told} label="Tell subscribers" />
            </div>
          ))}
          <p className="field-hint">Empty says the words that stand there in grey.</p>
        </div>
      </details>
    </>
  );
}

function HoursField(props: { readonly name: string; readonly label: string; readonly hint: string }) {
  return <TextField {...props} type="number" min={1} max={REMINDER_HOURS_MAX} />;
}
