/** An action item as it stands in a draft. It has no id until it is stored. */
export type DraftRow = Readonly<Record<string, unknown>> & { readonly id?: string | undefined };

/** What staff write, as one record: it knows no section by name, so a new one is joined and compared like the others. */
export interface Draft {
  /** Markdown, by section. */
  readonly sections: Readonly<Record<string, string>>;
  /** What is said beside the sections. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly actionItems: readonly DraftRow[];
}

export const EMPTY_DRAFT: Draft = { sections: {}, actionItems: [] };

/** The keys of several records, each once. */
export function keysOf(...records: readonly (object | undefined)[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))];
}

/** What is not there says the same as nothing. */
const plain = (value: unknown) => (value === undefined || value === '' ? null : value);

export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

export function sameRow(one: DraftRow, other: DraftRow): boolean {
  return keysOf(one, other).every((key) => key === 'id' || sameValue(one[key], other[key]));
}

/** The names of the parts in which two drafts differ: sections and details by their keys, `actionItems` as a whole. */
export function differingParts(one: Draft, other: Draft): string[] {
  const sections = keysOf(one.sections, other.sections).filter(
    (key) => !sameValue(one.sections[key], other.sections[key]),
  );
  const details = keysOf(one.details, other.details).filter(
    (key) => !sameValue(one.details?.[key], other.details?.[key]),
  );
  return [...sections, ...details, ...(sameRows(one.actionItems, other.actionItems) ? [] : ['actionItems'])];
}

export const sameDraft = (one: Draft, other: Draft) => differingParts(one, other).length === 0;

/** In the same order; a row that was stored meanwhile has an id more. */
function sameRows(some: readonly DraftRow[], others: readonly DraftRow[]): boolean {
  return some.length === others.length && some.every((row, index) => sameRow(row, others[index]!));
}

/** Whether somebody who approved one of them has approved the other: how far the work is stands on another page. */
export function saysTheSame(one: Draft, other: Draft): boolean {
  const stateless = (draft: Draft): Draft => ({
    ...draft,
    actionItems: draft.actionItems.map(({ state: _, droppedReason: __, ...row }) => row),
  });
  return sameDraft(stateless(one), stateless(other));
}
