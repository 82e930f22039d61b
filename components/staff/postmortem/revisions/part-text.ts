import type { Draft, DraftRow } from '#lib/domain/drafting/draft.ts';
import { ACTION_ITEM_KIND_WORDS, ACTION_ITEM_STATE_WORDS } from '#components/staff/words.ts';
import { inWords } from '#components/staff/postmortem/part-words.ts';

/** What a part of a draft says, as a text to compare. */
export function partText(draft: Draft, part: string): string {
  if (part === 'actionItems') return draft.actionItems.map(rowText).join('\n\n');
  return draft.sections[part] ?? valueText(draft.details?.[part]);
}

/** An action item: its title, and under it what else is known of it. */
export function rowText({ id: _, title, ...row }: DraftRow): string {
  const facts = Object.entries(row).flatMap(([key, value]) => {
    if (key === 'isPublic') return value === false ? ['Internal'] : [];
    const said = valueText(value);
    return said === '' ? [] : [`${FACT_WORDS[key] ?? inWords(key)}: ${VALUE_WORDS[key]?.[said] ?? said}`];
  });
  return [valueText(title), ...facts].join('\n');
}

/** As the form calls them. */
const FACT_WORDS: Readonly<Record<string, string>> = {
  ...{ dueDay: 'Due', droppedReason: 'Why it was dropped', trackerUrl: 'Tracker' },
};
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ kind: ACTION_ITEM_KIND_WORDS, state: ACTION_ITEM_STATE_WORDS },
};

export function valueText(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
