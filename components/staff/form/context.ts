'use client';
import { createContext, useContext } from 'react';
import { type FormState, type FormValues, IDLE, valueAt } from '#lib/forms/state.ts';

export interface FormFacts {
  /** Prefix of the ids of this form's fields. */
  readonly id: string;
  /** What the fields begin with. They are uncontrolled: afterwards the browser holds what is typed. */
  readonly values: FormValues;
  /** What was read from the server, under any draft: what a field still holds of it, nobody has touched. */
  readonly initial: FormValues;
  readonly state: FormState;
  readonly pending: boolean;
}

export const FormContext = createContext<FormFacts>({
  id: 'form',
  values: {},
  initial: {},
  state: IDLE,
  pending: false,
});

export const useForm = () => useContext(FormContext);

/** What a field begins with, and what is said about it. `name` is a dotted path, `ids[]` for a list. */
export function useField(name: string) {
  const { id, values, initial, state } = useForm();
  const path = name.replace(/\[\]$/, '');
  return {
    id: fieldId(id, path),
    value: valueAt(values, path),
    untouched: valueAt(initial, path),
    error: state.fields[path],
    saved: state.conflict ? valueAt(state.conflict, path) : undefined,
  };
}

export function fieldId(formId: string, path: string): string {
  return `${formId}-${path.replaceAll('.', '-')}`;
}
