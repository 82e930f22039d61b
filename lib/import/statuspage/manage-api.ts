import { quoteTweetIds } from '#lib/domain/tweet-id.ts';
import { listOf, type ListQuery } from '#lib/import/service/list-of.ts';
import type { Service } from '#lib/import/service/service.ts';

/** There is none, or not for this token. */
const ABSENT = [403, 404];

/** The manage API of one page. */
export class ManageApi {
  constructor(
    private readonly service: Service,
    readonly pageId: string,
  ) {}

  /** @returns null when there is none, or none that is an object */
  async one(path: string): Promise<object | null> {
    const at = this.#at(path);
    const text = await this.service.textUnless(ABSENT, at);
    const given = text === null ? null : this.#read(at, text);
    return typeof given === 'object' ? given : null;
  }

  /** @returns null when there is none */
  list(
    path: string,
    what: string,
    asked: Pick<ListQuery, 'query' | 'size' | 'from'> = {},
  ): Promise<unknown[] | null> {
    const parse = (at: string, text: string) => this.#read(at, text);
    return listOf(this.service, this.#at(path), what, { ...asked, absent: ABSENT, parse });
  }

  #at = (path: string) => `/pages/${this.pageId}${path}`;

  #read(at: string, text: string): unknown {
    return this.service.parsed(at, quoteTweetIds(text));
  }
}
