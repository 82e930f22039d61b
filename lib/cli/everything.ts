import type { Api } from './connect.ts';

const PER_PAGE = 100;

/**
 * A whole list, however many pages it has.
 * @param size what this list calls the number of things on a page
 */
export async function everything<T>(
  api: Api,
  id: string,
  { size = 'per_page', query = {} }: { size?: 'per_page' | 'limit'; query?: Record<string, string> } = {},
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const wanted = { ...query, page: String(page), [size]: String(PER_PAGE) };
    const some = await api.ask<T[]>(id, { query: wanted });
    all.push(...some);
    if (some.length < PER_PAGE) return all;
  }
}
