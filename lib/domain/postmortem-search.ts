import type { PostmortemSections } from './postmortem.ts';

/** Whether every word stands somewhere in it, in capitals or not. */
export function postmortemHolds(
  { name, sections }: { readonly name: string; readonly sections: PostmortemSections },
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const said = [name, ...Object.values(sections)].join('\n').toLocaleLowerCase('en');
  return words.every((word) => said.includes(word.toLocaleLowerCase('en')));
}
