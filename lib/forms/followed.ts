import type { FormValue, FormValues } from './state.ts';

type Row = { readonly named?: string; readonly status?: string };

/**
 * What a form takes over when somebody else has published meanwhile: the status and the components that nobody has touched
 * in it follow; what was chosen in it stays.
 * @param typed what it holds @param before what it began with @param after what it would begin with now
 */
export function followed(typed: FormValues, before: FormValues, after: FormValues): FormValues {
  const values: Record<string, FormValue> = {};
  if (typed.status === before.status && after.status !== undefined && after.status !== before.status)
    values.status = after.status;
  const rows = Object.entries(rowsOf(after)).filter(
    ([id, row]) => !isSame(rowsOf(before)[id], row) && isSame(rowsOf(typed)[id], rowsOf(before)[id]),
  );
  if (rows.length > 0) values.affected = Object.fromEntries(rows);
  return values;
}

const rowsOf = ({ affected }: FormValues) => (affected ?? {}) as Readonly<Record<string, Row>>;

/** A row that is not ticked sends a status too, which says nothing. */
function isSame(a: Row | undefined, b: Row | undefined): boolean {
  if (a?.named === undefined || b?.named === undefined) return a?.named === b?.named;
  return a.status === b.status;
}
