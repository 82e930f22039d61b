/** The query of an address as Next gives it: anything that a stranger typed. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

type Value = Query[string];

const LONGEST = 200;
const MOST_PAGES = 1_000_000;

/** The words of a search; of a repeated name the first. */
export function words(value: Value): string {
  const given = typeof value === 'string' ? value : value?.[0];
  return (given ?? '').trim().slice(0, LONGEST);
}

/** Which page of a list, counting from 1; nonsense is the first. */
export function pageNumber(value: Value): number {
  const given = words(value);
  return /^\d{1,7}$/.test(given) ? Math.min(Math.max(1, Number(given)), MOST_PAGES) : 1;
}
