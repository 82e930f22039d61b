import { SECTION_WORDS } from '#components/staff/words.ts';

/** What a part of a draft is called: sections and details by their keys. */
export function partWord(part: string): string {
  if (part === 'actionItems') return 'Action items';
  const words: Readonly<Record<string, string>> = SECTION_WORDS;
  return words[part] ?? inWords(part);
}

/** What nobody has named is called by its key. */
export function inWords(key: string): string {
  const words = key.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Summary, Timeline and Action items". */
export function partsText(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(parts.map(partWord));
}
