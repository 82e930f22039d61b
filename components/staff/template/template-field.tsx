'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { refilled } from '#lib/forms/refilled.ts';
import type { FormValues } from '#lib/forms/state.ts';
import type { OfferedTemplate } from '#lib/forms/template.ts';
import { useForm } from '#components/staff/form/index.ts';
import { useHydrated } from '#components/staff/hydrated.ts';
import { areStandardWords } from '#components/staff/standard-words.ts';
import { typedIn } from '#components/staff/use-typed.ts';
import { fillForm } from './fill-form.ts';

/** Of the form that asks for a page with the template in it; a form cannot stand in another one. */
const FORM = 'begin-with-template';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: 'the name',
  body: 'the words',
  status: 'the status',
  notify: 'who is told',
  affected: 'components',
  componentIds: 'components',
};

interface TemplateFieldProps {
  readonly templates: readonly OfferedTemplate[];
  /** The id of the one that the form began with; empty for none. */
  readonly chosen: string;
  /** What the form begins with when none is chosen. */
  readonly begin: FormValues;
}

/** Stands before the form that the templates fill. */
export function TemplateForm({ path }: { readonly path: string }) {
  return <form id={FORM} method="get" action={path} />;
}

/**
 * Fills the form around it from a template. With script at once, and what somebody has typed stays until they ask for
 * it to be replaced. Without, the page comes back filled, which is said before.
 */
export function TemplateField({ templates, chosen, begin }: TemplateFieldProps) {
  const hydrated = useHydrated();
  const { initial } = useForm();
  const select = useRef<HTMLSelectElement>(null);
  const [filled, setFilled] = useState(initial);
  const [used, setUsed] = useState(chosen);
  const [said, setSaid] = useState<{ readonly words: string; readonly kept: readonly string[] }>();

  const pick = (over: boolean) => {
    const form = select.current?.closest('form');
    if (!form) return;
    const template = templates.find(({ id }) => id === select.current?.value);
    const typed = typedIn(form);
    const fill = template?.fill ?? {};
    const { values, kept } = over
      ? refilled(typed, typed, typed, only(fill, said?.kept ?? []))
      : refilled(typed, filled, begin, fill, areStandardWords);
    fillForm(form, values);
    setFilled({ ...begin, ...fill });
    setUsed(template?.id ?? '');
    setSaid({
      words: template ? `Filled in: ${template.name}.` : 'As it was without a template.',
      kept: template ? kept : [],
    });
  };

  // Chosen before the scripts came: the button that would have filled it in is gone by now.
  const pickIfMissed = useEffectEvent(() => {
    if (select.current && select.current.value !== used) pick(false);
  });
  useEffect(() => pickIfMissed(), []);
  if (templates.length === 0) return null;

  return (
    <div className="field template-field">
      <input type="hidden" name="templateId" value={used} />
      <label htmlFor={`${FORM}-id`}>Begin with a template</label>
      <p className="field-hint" id={`${FORM}-hint`}>
        {hydrated ? 'What you have typed yourself stays.' : 'What is typed below is replaced.'}
      </p>
      <div className="template-row">
        <select
          ref={select}
          form={FORM}
          name="template"
          id={`${FORM}-id`}
          defaultValue={chosen}
          aria-describedby={`${FORM}-hint`}
          onChange={() => pick(false)}
        >
          <option value="">No template</option>
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        {!hydrated && (
          <button type="submit" form={FORM} className="button">
            Fill in
          </button>
        )}
      </div>
      <p role="status" className="template-said">
        {said && `${said.words} `}
        {said && said.kept.length > 0 && (
          <>
            Still yours: {said.kept.map((field) => FIELD_WORDS[field] ?? field).join(', ')}.{' '}
            <button type="button" className="button-link" onClick={() => pick(true)}>
              Take the template’s instead
            </button>
          </>
        )}
      </p>
    </div>
  );
}

function only(values: FormValues, names: readonly string[]): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
