import type { FormValue, FormValues } from './state.ts';

const rowsOf = (value: unknown): readonly FormValue[] => (Array.isArray(value) ? (value as FormValue[]) : []);

/** What a button beside the rows does to a form that was sent by it, where no script does it in the page. */
export function pressedRows(values: FormValues, press: string): FormValues {
  const rows = rowsOf(values.actionItems);
  const removed = /^remove-(\d{1,4})$/.exec(press);
  if (removed) return { ...values, actionItems: rows.toSpliced(Number(removed[1]), 1) };
  return { ...values, actionItems: [...rows, { title: '', owner: '', dueDay: '', state: 'open' }] };
}

/** What a verb takes: rows with a title; what is left empty is none. */
export function filledRows(value: unknown): Record<string, unknown>[] {
  return rowsOf(value).flatMap((row) => {
    const { id, title, state, isInternal, ...more } = row as Record<string, string | undefined>;
    const {
      owner = null,
      dueDay = null,
      kind = null,
      droppedReason = null,
      trackerUrl = null,
    } = filled(more);
    if (!title?.trim() && !owner && !dueDay && !trackerUrl) return [];
    const facts = { title, owner, dueDay, kind, state, droppedReason, trackerUrl };
    return [{ ...(id ? { id } : {}), ...facts, isPublic: isInternal !== 'true' }];
  });
}

const filled = (row: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value?.trim()));

/** The names of a line, as they stand between commas. */
export function namesOf(value: unknown): string[] {
  return typeof value === 'string' ? value.split(/[,;\n]/).flatMap((name) => name.trim() || []) : [];
}

/** Stored items as rows of the form hold them. */
export function rowValues(items: readonly Readonly<Record<string, unknown>>[]): FormValue[] {
  return items.map(({ id, isPublic, ...item }) => ({
    ...(typeof id === 'string' && { id }),
    ...Object.fromEntries(ROW_TEXTS.map((name) => [name, typeof item[name] === 'string' ? item[name] : ''])),
    isInternal: String(isPublic === false),
  }));
}

const ROW_TEXTS = ['title', 'state', 'owner', 'dueDay', 'kind', 'droppedReason', 'trackerUrl'];
