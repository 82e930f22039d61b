import { conflict } from '#lib/errors.ts';

/**
 * Writers run one after another, so what was read in this transaction stands until it is written.
 * @throws Refusal `conflict`, with what is stored now, when somebody else saved in between.
 */
export function mustBeCurrent(what: string, stored: { readonly version: number }, read: number): void {
  if (stored.version !== read) throw conflict(what, stored);
}
