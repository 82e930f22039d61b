/** What the button sends that fills in the impact, where no script puts the words in. */
export const FILL_IMPACT = 'fill-impact';

/** Words of the data before those that somebody wrote, once. */
export function withFacts(facts: string, words: string): string {
  if (words.includes(facts)) return words;
  return words.trim() === '' ? facts : `${facts}\n\n${words}`;
}
