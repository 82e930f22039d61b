import type { Api } from './connect.ts';
import type { StoryAnswer } from './find-story.ts';
import { UsageFault } from './usage-fault.ts';

const PER_PAGE = 100;

interface Wanted {
  readonly search?: string | undefined;
  /** As it was typed. */
  readonly limit: string;
  readonly isMeant: (story: StoryAnswer) => boolean;
}

/** The first of a list that are meant, so many at most. @throws UsageFault */
export async function latest(
  api: Api,
  list: string,
  { search, limit, isMeant }: Wanted,
): Promise<StoryAnswer[]> {
  const most = /^[1-9]\d{0,5}$/.test(limit) ? Number(limit) : NaN;
  if (Number.isNaN(most)) throw new UsageFault('--limit is a number from 1 on.');
  const size = list === 'listIncidents' ? 'limit' : 'per_page';
  const found: StoryAnswer[] = [];
  for (let page = 1; ; page += 1) {
    const query = { page: String(page), [size]: String(PER_PAGE), ...(search && { q: search }) };
    const some = await api.ask<StoryAnswer[]>(list, { query });
    found.push(...some.filter(isMeant));
    if (found.length >= most || some.length < PER_PAGE) return found.slice(0, most);
  }
}
