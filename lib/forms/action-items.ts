import type { FormValue, FormValues } from './state.ts';

const rowsOf = (value: unknown): readonly FormValue[] => (Array.isArray(value) ? (value as FormValue[]) : []);

/** What a button beside the rows does to a form that was sent by it, where no script does it in the page. */
export function pressedRows(values: FormValues, press: string): FormValues {
  const rows = rowsOf(values.actionItems);
  const removed = /^remove-(\d{1,4})$/.exec(press);
  if (removed) return { ...values, actionItems: rows.toSpliced(Number(removed[1]), 1) };
  return { ...values, actionItems: [...rows, { title: '', owner: '', dueDay: '', state: 'open' }] };
}

/** What a verb takes: rows with a title; empty owners and days are none. */
export function filledRows(value: unknown): Record<string, unknown>[] {
  return rowsOf(value).flatMap((row) => {
    const { id, title, owner, dueDay, state } = row as Record<string, string | undefined>;
    if (!title?.trim() && !owner?.trim() && !dueDay) return [];
    return [{ ...(id ? { id } : {}), title, owner: owner?.trim() || null, dueDay: dueDay || null, state }];
  });
}

/** Stored rows as the fields of a form hold them. */
export function rowValues(rows: readonly Readonly<Record<string, unknown>>[]): FormValue[] {
  const value = (given: unknown) => (typeof given === 'string' ? given : given === true ? 'true' : '');
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, given]) => [key, value(given)])),
  );
}
