'use client';

import { useRef } from 'react';
import { type Day, isInCalendar } from '#lib/domain/instant.ts';
import { REPEATS } from '#lib/domain/recurrence/plain-rule.ts';
import { RULE_MAX, WEEKDAYS } from '#lib/domain/recurrence/rule.ts';
import { valueAt } from '#lib/forms/state.ts';
import { CheckField, SelectField, TextField } from '#components/staff/form/index.ts';
import { useTyped } from '#components/staff/use-typed.ts';
import { repeatWords } from './repeat-words.ts';

const DAYS: Readonly<Record<(typeof WEEKDAYS)[number], string>> = {
  ...{ MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday' },
  ...{ FR: 'Friday', SA: 'Saturday', SU: 'Sunday' },
};

const ENDS = [
  { value: 'never', label: 'Never' },
  { value: 'on', label: 'On a day' },
  { value: 'after', label: 'After so many times' },
];

interface RepeatFieldsProps {
  /** The field that says when the first begins: its path in the form. */
  readonly begins: string;
  readonly zones: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may also not repeat. */
  readonly mayBeOnce?: boolean;
}

/** How it repeats. What a choice does not need is hidden by the style sheet, so it works without script. */
export function RepeatFields({ begins, zones, mayBeOnce = false }: RepeatFieldsProps) {
  const anchor = useRef<HTMLFieldSetElement>(null);
  const typed = useTyped(anchor);
  const local = valueAt(typed, begins);
  const day = typeof local === 'string' ? local.slice(0, 10) : '';
  const words = repeatWords(isInCalendar(day) ? (day as Day) : null);
  const choices = REPEATS.filter((one) => mayBeOnce || one !== 'never');
  return (
    <fieldset ref={anchor} className="repeats">
      <legend className="visually-hidden">Whether and how it repeats</legend>
      <SelectField
        name="repeats"
        label="Repeats"
        options={choices.map((value) => ({ value, label: words[value] }))}
      />
      <div className="repeats-more">
        <TextField
          name="rule"
          className="repeats-rule"
          label="Rule"
          hint="As RFC 5545 has it, once a day at most: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 is the last working day of each month."
          maxLength={RULE_MAX}
          spellCheck={false}
        />
        <TextField
          name="every"
          className="repeats-every"
          label="Every so many"
          hint="2 is every second day, week, month or year."
          type="number"
          min={1}
          max={366}
        />
        <fieldset className="repeats-weekdays">
          <legend>Also on</legend>
          {WEEKDAYS.map((day) => (
            <CheckField key={day} name="weekdays[]" value={day} label={DAYS[day]} />
          ))}
        </fieldset>
        <div className="repeats-ends">
          <SelectField name="ends" label="Stops" options={ENDS} />
          <TextField name="until" className="repeats-until" label="Last day" type="date" />
          <TextField name="count" className="repeats-count" label="Times" type="number" min={1} max={1000} />
        </div>
        <SelectField
          name="seriesZone"
          label="On the clock of"
          hint="Where clocks are set forward and back, it begins at the same time of day before and after."
          options={zones}
        />
      </div>
    </fieldset>
  );
}
