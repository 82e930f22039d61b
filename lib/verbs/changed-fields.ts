import { isDeepStrictEqual } from 'node:util';

/**
 * What of `given` differs from what is stored, as the event tells it; null when nothing does.
 * A field that was left out stays as it is.
 */
export function changedFields<
  Row extends object,
  Given extends { readonly [K in keyof Row]?: Row[K] | undefined },
>(stored: Row, given: Given): { before: Partial<Row>; after: Partial<Row> } | null {
  const before: Partial<Row> = {};
  const after: Partial<Row> = {};
  for (const field of Object.keys(given) as (keyof Row & keyof Given)[]) {
    const value = given[field] as Row[typeof field] | undefined;
    if (value === undefined || isDeepStrictEqual(value, stored[field])) continue;
    before[field] = stored[field];
    after[field] = value;
  }
  return Object.keys(after).length > 0 ? { before, after } : null;
}
