import { allPages } from '#lib/import/service/all-pages.ts';
import type { Service } from '#lib/import/service/service.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { idIn } from '#lib/import/take-each.ts';
import { List } from './source.ts';

/**
 * A list to its end, page by page. Of `next` only whether there is one is believed: where the next page is, is known, and the
 * token goes nowhere else.
 * @returns null where this token may not read it
 */
export async function listIn(service: Service, path: string, what: string | null): Promise<unknown[] | null> {
  let isThere = true;
  let hasMore = true;
  let count = 0;
  const found = await allPages(
    async (page) => {
      if (!hasMore) return [];
      const text = await service.textUnless([403, 404], path, { page: page + 1 });
      if (text === null) {
        isThere = false;
        return [];
      }
      const { data, pagination } = parseSource(
        List,
        service.parsed(path, text),
        `${service.base}${path} is not a list of Better Stack`,
      );
      hasMore = Boolean(pagination?.next);
      count += data.length;
      if (what !== null && data.length > 0) service.told(`Reading ${what}: ${count}`);
      return data;
    },
    (one) => idIn(one) ?? JSON.stringify(one),
  );
  return isThere ? found : null;
}
