import { SourceFault } from '#lib/import/source-fault.ts';

/** More pages than any real list has: what never ends is not a list. */
const MOST_PAGES = 2_000;

/**
 * A list to its end, asked page by page. It ends with a page that has nothing new, since services cut pages where they like,
 * and some give the last one again and again.
 * @param ask one page, counted from 0
 * @param keyOf what tells one from another: what moves to the next page in the meantime is not taken twice
 */
export async function allPages<T>(
  ask: (page: number) => Promise<readonly T[]>,
  keyOf: (one: T) => string,
): Promise<T[]> {
  const found = new Map<string, T>();
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const before = found.size;
    for (const one of await ask(page)) if (!found.has(keyOf(one))) found.set(keyOf(one), one);
    if (found.size === before) return [...found.values()];
  }
  throw new SourceFault(`A list of the source has more than ${MOST_PAGES} pages.`);
}
