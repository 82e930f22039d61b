import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { count, max } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { events } from '#db/schema/index.ts';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { setUpPage } from '#db/testing/world.ts';
import { plantExampleWorld } from '#db/seed/example/plant.ts';
import { SCOPES, type Scope } from '#lib/domain/scope.ts';
import { env } from '#lib/env.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { OPERATIONS } from './operations.ts';
import { type AnyRequest, anyRequest } from './testing/any-request.ts';
import { withIds } from './testing/any-value.ts';
import { serveApi } from './testing/serve.ts';

const REQUESTS = Number(process.env['REQUESTS'] ?? 300);
/** `SEED=…` makes the same requests again. */
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

let api: Awaited<ReturnType<typeof serveApi>>;
let pageId: string;
/** What there is, by what lists it: `components`. */
const there = new Map<string, string[]>();

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await plantExampleWorld(MONDAY);
  pageId = (await pageSettings())!.id;
  api = await serveApi();
});
afterAll(() => api.close());

async function newToken(...scopes: Scope[]): Promise<string> {
  const operator = { kind: 'import', source: 'the command line' } as const;
  return (await createToken(operator, { name: scopes.join(' '), scopes, days: null })).token;
}

/** How many events there are, and the last of them: what is changed without one fails by itself. */
async function recorded() {
  const [row] = await reader()
    .select({ all: count(), last: max(events.id) })
    .from(events);
  return row;
}

/** Tokens are changed before they have asked too often. */
function tokensOf(...scopes: Scope[]) {
  let [token, left] = ['', 0];
  return async () => {
    if ((left -= 1) < 0) [token, left] = [await newToken(...scopes), env.apiPerMinute - 1];
    return token;
  };
}

const idsOf = (list: string) => there.get(list) ?? [];
const allIds = () => [...there.values()].flat();

function addressOf({ path, parts, query }: AnyRequest): string {
  let part = 0;
  const filled = path.replace(/([\w-]+)\/\{\w+\}/g, (_, list: string) => {
    const chosen = parts[part++]!;
    if (chosen.of === 'nothing') return `${list}/${chosen.text}`;
    const ids = list === 'pages' || list === 'organizations' ? [pageId] : idsOf(list);
    const among = chosen.of === 'these' && ids.length > 0 ? ids : [...allIds(), pageId];
    return `${list}/${among[chosen.n % among.length]}`;
  });
  const search = new URLSearchParams(query.map(([name, text]) => [name, withIds(text, allIds())])).toString();
  return `${api.url}${filled}${search && `?${search}`}`;
}

/** What it answers with is there from now on. */
function learn({ path }: AnyRequest, body: unknown): void {
  const list = path.split('/').findLast((segment) => !segment.startsWith('{'))!;
  const known = there.get(list) ?? [];
  const found = [body].flat().flatMap((one) => {
    const id: unknown = typeof one === 'object' && one !== null && 'id' in one ? one.id : null;
    return typeof id === 'string' && !known.includes(id) ? [id] : [];
  });
  there.set(list, [...known, ...found].slice(-40));
}

/** What is taken away is there no longer. */
function forget(url: string): void {
  const gone = new URL(url).pathname.split('/').at(-1);
  for (const [list, ids] of there)
    there.set(
      list,
      ids.filter((id) => id !== gone),
    );
}

async function make(request: AnyRequest, token: string | null) {
  const { method, headers, body } = request;
  const bytes = body === null ? null : new TextEncoder().encode(withIds(body, allIds()));
  const url = addressOf(request);
  const answer = await fetch(url, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: bytes,
  });
  return { url, status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
}

/** What there is at first, asked for by whatever lists it. */
async function look(token: () => Promise<string>): Promise<void> {
  for (const { id, methods, path } of OPERATIONS.filter((one) => one.methods[0] === 'GET')) {
    if ((path.match(/\{/g) ?? []).length > 1) continue;
    const bare = { parts: [{ of: 'these', n: 0 }], query: [], headers: {}, body: null, by: null } as const;
    const request: AnyRequest = { ...bare, id, method: methods[0]!, path };
    const { status, text } = await make(request, await token());
    if (status === 200) learn(request, JSON.parse(text));
  }
}

describe(`${REQUESTS} requests, SEED=${SEED}`, () => {
  it(
    'none is a fault of ours, and one that is refused does nothing',
    async () => {
      const everything = tokensOf('admin');
      const one = Object.fromEntries(SCOPES.map((scope) => [scope, tokensOf(scope)]));
      await look(everything);
      const answers = new Map<number, number>();
      let turn = 0;
      await fc.assert(
        fc.asyncProperty(anyRequest, async (request) => {
          turn += 1;
          const scoped = one[SCOPES[turn % SCOPES.length]!]!;
          const token =
            request.by === null ? null : await (request.by === 'everything' ? everything : scoped)();
          const before = await recorded();
          const { url, status, text, type } = await make(request, token);
          answers.set(status, (answers.get(status) ?? 0) + 1);
          expect(status, text).toBeLessThan(500);
          // A HEAD is answered without a body, as a 204 is.
          if (text !== '') expect([type, typeof JSON.parse(text)]).toEqual([JSON_TYPE, 'object']);
          if (status >= 400) expect(await recorded()).toEqual(before);
          else if (request.method === 'DELETE') forget(url);
          else if (text !== '') learn(request, JSON.parse(text));
        }),
        // The page is another after each request, so there is nothing to make smaller.
        { numRuns: REQUESTS, seed: SEED, endOnFailure: true },
      );
      console.log(`Answered, by status: ${JSON.stringify(Object.fromEntries([...answers].sort()))}`);
      // Nonsense alone would prove little.
      const done = [...answers].filter(([status]) => status < 300).reduce((sum, [, times]) => sum + times, 0);
      expect(done).toBeGreaterThan(REQUESTS / 10);
    },
    60_000 + REQUESTS * 1_000,
  );
});

const JSON_TYPE = 'application/json; charset=utf-8';

describe('a token without the scope', () => {
  const REST: Omit<AnyRequest, 'id' | 'method' | 'path'> = {
    parts: Array.from({ length: 4 }, () => ({ of: 'these', n: 0 }) as const),
    ...{ query: [], headers: {}, by: null },
    body: '{"name":"X"}',
  };
  const each = OPERATIONS.flatMap(({ id, methods, path, scopes }) =>
    methods.map((method) => ({ id, method, path, scopes })),
  );

  it.each(each)('can do nothing by $method $path', async ({ id, method, path, scopes }) => {
    const request: AnyRequest = { ...REST, id, method, path, body: method === 'GET' ? null : REST.body };
    const without = SCOPES.filter((scope) => scope !== 'admin' && !scopes.includes(scope));
    const before = [];
    for (const scope of without) {
      const token = await newToken(scope);
      const then = await recorded();
      const { status } = await make(request, token);
      before.push([scope, status, await recorded()]);
      expect(before.at(-1)).toEqual([scope, 403, then]);
    }
    // Where every scope will do, there is at least none without a token.
    const then = await recorded();
    expect((await make(request, null)).status).toBe(401);
    expect(await recorded()).toEqual(then);
  });
});
