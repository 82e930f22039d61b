import { expect } from 'vitest';
import { OPERATIONS } from '#lib/api/operations.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Scope } from '#lib/domain/scope.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { faultsOf } from './descriptions.ts';

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** What most answers are: a thing with an id, or what is wrong. */
export interface Thing {
  readonly id: string;
  readonly error?: string | readonly string[];
  readonly message?: string;
  readonly [field: string]: unknown;
}

/** Whoever holds the machine makes the tokens of the tests. */
const OPERATOR: Actor = { kind: 'import', source: 'the command line' };

/** A program that asks the API over HTTP. Each answer is held to our own description and to the published one. */
export class Program {
  private constructor(
    private readonly url: string,
    private readonly token: string,
    readonly pageId: string,
  ) {}

  /** @param url where the API of the page is reached */
  static async at(url: string, ...scopes: Scope[]): Promise<Program> {
    const { token } = await createToken(OPERATOR, { name: scopes.join(' '), scopes, days: null });
    return new Program(url, token, (await pageSettings())!.id);
  }

  /** Another one, with a token of other scopes. */
  withScopes(...scopes: Scope[]): Promise<Program> {
    return Program.at(this.url, ...scopes);
  }

  /** @param id of the operation, as `operations.ts` has it */
  async asks<Body = Thing>(
    id: string,
    { params = {}, query = {}, body, headers = {} }: Asked = {},
  ): Promise<Answered<Body>> {
    const operation = OPERATIONS.find((one) => one.id === id);
    if (!operation) throw new Error(`There is no operation ${id}.`);
    const named: Record<string, string> = { page_id: this.pageId, organization_id: this.pageId, ...params };
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(named[name] ?? ''),
    );
    const search = new URLSearchParams(query).toString();
    const response = await fetch(`${this.url}${path}${search && `?${search}`}`, {
      method: operation.methods[0]!,
      headers: { authorization: `OAuth ${this.token}`, ...headers },
      // As bytes: of a text, fetch would say that it is plain text.
      body: body === undefined ? null : new TextEncoder().encode(JSON.stringify(body)),
    });
    const text = await response.text();
    const read: unknown = text === '' ? undefined : JSON.parse(text);
    expect(faultsOf(operation, response.status, read), `${id} answered ${response.status}: ${text}`).toEqual(
      [],
    );
    return { status: response.status, headers: response.headers, body: read as Body };
  }
}
