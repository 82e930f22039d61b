/** The condition of a CHECK: the column holds one of the words. They come from `as const` lists, never from input. */
export function among(column: string, words: readonly string[]): string {
  return `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
}
