import { type FormValue, type FormValues, valueAt } from './state.ts';

/** What picking a template writes into a form, and where somebody's own words stay. */
export interface Refilled {
  /** Only what changes. A row of `affected` without `named` is unticked. */
  readonly values: FormValues;
  /** The names of fields that stay as they were typed. */
  readonly kept: readonly string[];
}

/**
 * @param typed what the form holds
 * @param before what it began with, or was filled with last: a field that still says so was touched by nobody
 * @param begins what it begins with when no template is picked
 * @param fill what the template says; nothing for none
 * @param isNobodys whether a text is one that nobody wrote, though the form did not begin with it
 */
export function refilled(
  typed: FormValues,
  before: FormValues,
  begins: FormValues,
  fill: FormValues,
  isNobodys: (text: string) => boolean = (text) => text.trim() === '',
): Refilled {
  const after = { ...begins, ...fill };
  const values: Record<string, FormValue> = {};
  const kept: string[] = [];
  const untouched = (name: string) => {
    const text = typed[name] ?? '';
    return same(text, before[name] ?? '') || (typeof text === 'string' && isNobodys(text));
  };
  for (const name of new Set([...Object.keys(fill), ...Object.keys(before), ...Object.keys(begins)])) {
    if (name === 'affected') continue;
    const wanted = after[name] ?? (Array.isArray(before[name]) ? [] : '');
    const none = Array.isArray(wanted) ? [] : '';
    if (same(typed[name] ?? none, wanted)) continue;
    if (!(name in fill) && same(before[name] ?? none, wanted)) continue;
    if (untouched(name)) values[name] = wanted;
    else kept.push(name);
  }
  const rows = refilledRows(typed, before, after);
  if (Object.keys(rows.values).length > 0) values['affected'] = rows.values;
  return { values, kept: rows.kept ? [...kept, 'affected'] : kept };
}

/** Each component by itself: one that somebody has ticked stays beside those that the template names. */
function refilledRows(typed: FormValues, before: FormValues, after: FormValues) {
  const rowOf = (values: FormValues, id: string) => said(valueAt(values, `affected.${id}`));
  const idsOf = (values: FormValues) => Object.keys(values['affected'] ?? {});
  const values: Record<string, FormValue> = {};
  let kept = false;
  for (const id of new Set([...idsOf(before), ...idsOf(after)])) {
    const [is, was, wanted] = [rowOf(typed, id), rowOf(before, id), rowOf(after, id)];
    if (is === wanted || was === wanted) continue;
    if (is === was) values[id] = wanted === null ? {} : { named: 'on', status: wanted };
    else kept = true;
  }
  return { values, kept };
}

/** The status of a row that is ticked, else null: unticked rows have one, too. */
function said(row: unknown): string | null {
  return valueAt(row, 'named') === undefined ? null : String(valueAt(row, 'status'));
}

function same(one: FormValue, other: FormValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
