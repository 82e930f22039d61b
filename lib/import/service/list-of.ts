import { z } from 'zod';
import { parseSource } from '#lib/import/source-fields.ts';
import { idIn } from '#lib/import/take-each.ts';
import { allPages } from './all-pages.ts';
import type { Query, Service } from './service.ts';

export interface ListQuery {
  readonly query?: Query;
  /** How the number of a page is called, and how many are asked for: `{ per_page: 100 }`. */
  readonly size?: Query;
  /** The number of the first page. */
  readonly from?: 0 | 1;
  /** Answers that say that there is no such list, or not for this token. */
  readonly absent?: readonly number[];
  readonly parse?: (path: string, text: string) => unknown;
}

const List = z.array(z.unknown());

/**
 * A list that is asked page by page, to its end.
 * @param what it is of, for whoever waits
 * @returns null for one that is absent
 */
export async function listOf(
  service: Service,
  path: string,
  what: string,
  { query = {}, size = { per_page: 100 }, from = 1, absent = [], parse }: ListQuery = {},
): Promise<unknown[] | null> {
  const read = parse ?? ((at: string, text: string) => service.parsed(at, text));
  let isThere = true;
  let count = 0;
  const found = await allPages(
    async (page) => {
      const text = await service.textUnless(absent, path, { ...query, ...size, page: page + from });
      if (text === null) {
        isThere = false;
        return [];
      }
      const part = parseSource(List, read(path, text), `${service.base}${path} is not a list`);
      count += part.length;
      if (part.length > 0) service.told(`Reading ${what}: ${count}`);
      return part;
    },
    (one) => idIn(one) ?? JSON.stringify(one),
  );
  return isThere ? found : null;
}
