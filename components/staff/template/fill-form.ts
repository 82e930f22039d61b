import { type FormValues, valueAt } from '#lib/forms/state.ts';

/** Writes values into the fields of a form, as if somebody had typed them. Those it says nothing of stay. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  writeInto(form, values);
  form.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The same, without anybody hearing of it. */
export function writeInto(form: HTMLFormElement, values: FormValues): void {
  for (const control of form.elements) {
    if (control instanceof HTMLTextAreaElement) {
      const text = valueAt(values, control.name);
      if (typeof text === 'string') control.value = text;
    } else if (control instanceof HTMLInputElement) fill(control, values);
  }
}

function fill(input: HTMLInputElement, values: FormValues): void {
  const { name, type, value } = input;
  if (name.endsWith('.named')) {
    const row = valueAt(values, name.slice(0, -'.named'.length));
    if (row !== undefined) tick(input, valueAt(row, 'named') !== undefined);
    return;
  }
  const given = valueAt(values, name.replace(/\[\]$/, ''));
  if (given === undefined || type === 'hidden') return;
  if (Array.isArray(given)) tick(input, given.includes(value));
  else if (type === 'checkbox') tick(input, given === value);
  else if (type === 'radio') input.checked = given === value || (input.checked && !isOffered(input, given));
  else if (typeof given === 'string') input.value = given;
}

/** What is ticked is in sight: it may be folded away among others. */
function tick(input: HTMLInputElement, checked: boolean): void {
  input.checked = checked;
  const fold = input.closest('details');
  if (checked && fold) fold.open = true;
}

/** Whether a row of choices has this one: else it stays as it is. */
function isOffered({ form, name }: HTMLInputElement, value: unknown): boolean {
  const row = form?.elements.namedItem(name);
  return row instanceof RadioNodeList && [...row].some((one) => one.value === value);
}
