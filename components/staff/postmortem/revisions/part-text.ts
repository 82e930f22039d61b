import type { Draft, DraftRow } from '#lib/domain/drafting/draft.ts';
import { inWords } from '#components/staff/postmortem/part-words.ts';

/** What a part of a draft says, as a text to compare. */
export function partText(draft: Draft, part: string): string {
  if (part === 'actionItems') return draft.actionItems.map(rowText).join('\n\n');
  return draft.sections[part] ?? valueText(draft.details?.[part]);
}

/** An action item: its title, and under it what else is known of it. */
export function rowText({ id: _, title, ...row }: DraftRow): string {
  const facts = Object.entries(row).flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${inWords(key)}: ${valueText(value)}`],
  );
  return [valueText(title), ...facts].join('\n');
}

export function valueText(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
