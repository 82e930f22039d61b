import { quoteTweetIds } from '#lib/domain/tweet-id.ts';
import { allPages } from '#lib/import/service/all-pages.ts';
import type { Query, Service } from '#lib/import/service/service.ts';
import { parseSource } from '#lib/import/source-fields.ts';
import { idIn } from '#lib/import/take-each.ts';
import { List } from './manage-source.ts';

/** As many as a page of a list may have there. */
const PER_PAGE = 100;

/** The manage API of one page. */
export class ManageApi {
  constructor(
    private readonly service: Service,
    readonly pageId: string,
  ) {}

  /** @returns null when there is none, or not for this token */
  async one(path: string): Promise<unknown> {
    const at = this.#at(path);
    const text = await this.service.textUnless([403, 404], at);
    return text === null ? null : this.#read(at, text);
  }

  /**
   * A list to its end.
   * @param what it is of, for whoever waits
   * @param limit how the number of a page is called; `from` the number of its first
   * @returns null when this token may not read it, or the page has no such thing
   */
  async list(
    path: string,
    what: string,
    { query = {}, limit = 'per_page', from = 1 }: ListQuery = {},
  ): Promise<unknown[] | null> {
    const at = this.#at(path);
    let isThere = true;
    let count = 0;
    const found = await allPages(
      async (page) => {
        const asked = { ...query, [limit]: PER_PAGE, page: page + from };
        const text = await this.service.textUnless([403, 404], at, asked);
        if (text === null) {
          isThere = false;
          return [];
        }
        const part = parseSource(List, this.#read(at, text), `${this.service.base}${at} is not a list`);
        count += part.length;
        if (part.length > 0) this.service.told(`Reading ${what}: ${count}`);
        return part;
      },
      (one) => idIn(one) ?? JSON.stringify(one),
    );
    return isThere ? found : null;
  }

  #at = (path: string) => `/pages/${this.pageId}${path}`;

  #read(at: string, text: string): unknown {
    return this.service.parsed(at, quoteTweetIds(text));
  }
}

interface ListQuery {
  readonly query?: Query;
  readonly limit?: 'per_page' | 'limit';
  readonly from?: 0 | 1;
}
