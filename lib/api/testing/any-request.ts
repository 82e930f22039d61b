import fc from 'fast-check';
import type { Schema } from '#lib/api/json-schema.ts';
import { openApi } from '#lib/api/openapi.ts';
import type { Method } from '#lib/api/operation.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import { nonsense, valid } from './any-value.ts';

/** A request, with marks where ids of the page are put in when it is made. */
export interface AnyRequest {
  /** The operation that it was made from, whatever became of it. */
  readonly id: string;
  readonly method: string;
  /** With its parts in braces still in it. */
  readonly path: string;
  /** For each part, what to put there. */
  readonly parts: readonly Part[];
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Which of the tokens it comes with; null for none that works. */
  readonly by: 'everything' | 'one scope' | null;
}

/** The nth id of what the path lists there, of anything, or what is none. */
export type Part =
  | { readonly of: 'these' | 'anything'; readonly n: number }
  | { readonly of: 'nothing'; readonly text: string };

interface Described {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const document = openApi(OPERATIONS, 'https://status.example.com') as {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: Record<string, Schema> };
};
const resolve = (ref: string) => document.components.schemas[ref.split('/').at(-1)!]!;

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD'] as const;
const NO_IDS = ['zzz', '000000000000', '%00', '%F0%9F%91%8B', "'%20OR%201=1", '..', '.', '', '%2e%2e%2f'];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
];

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ of: fc.constant('these' as const), n: fc.nat(1_000) }) },
  { weight: 1, arbitrary: fc.record({ of: fc.constant('anything' as const), n: fc.nat(1_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      of: fc.constant('nothing' as const),
      text: fc.constantFrom(...NO_IDS, '__proto__', 'constructor', 'a'.repeat(3_000), 'abc.json'),
    }),
  },
);

const headers = fc.dictionary(
  fc.constantFrom(
    'idempotency-key',
    'accept',
    'if-none-match',
    'x-forwarded-for',
    'x-request-id',
    'cookie',
    'range',
  ),
  fc.oneof(
    fc.constantFrom('1', 'the same', '', '%00', '__proto__', 'x'.repeat(300)),
    fc.string({ unit: 'grapheme-ascii', maxLength: 20 }).map((text) => text.trim()),
  ),
  { maxKeys: 2 },
);

/** Its own method most of the time. */
const method = (own: string) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: fc.constantFrom(...METHODS) });

function query(described: Described): fc.Arbitrary<[string, string][]> {
  const asked = described.parameters
    .filter((one) => one.in === 'query')
    .map(({ name, schema }) => fc.tuple(fc.constant(name), fc.oneof(valid(schema, resolve), nonsense)));
  const unknown = fc.tuple(fc.constantFrom('a', '__proto__', 'api_key', 'page[]', 'q'), nonsense);
  const pair = fc.oneof(...asked, unknown);
  return fc
    .array(pair, { maxLength: 3 })
    .map((pairs) =>
      pairs.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    );
}

/** The text and its type. Broken, it is cut off, or is of another type than it says. */
function body(described: Described): fc.Arbitrary<{ text: string; type: string | null } | null> {
  const schema = described.requestBody?.content['application/json']?.schema;
  if (!schema) return fc.option(fc.constant({ text: '{"a":1}', type: 'application/json' }), { freq: 9 });
  const json = valid(schema, resolve).map((value) => JSON.stringify(value));
  const ours = json.map((text) => text.replace(/^\{/, '{"__proto__":{"name":"x","admin":true},'));
  const type = fc.constantFrom('application/json', null);
  return fc.oneof(
    { weight: 10, arbitrary: fc.record({ text: json, type }) },
    {
      weight: 2,
      arbitrary: fc.record({ text: valid(schema, resolve).map(asForm), type: fc.constant(TYPES[1]!) }),
    },
    { weight: 1, arbitrary: fc.record({ text: ours.map((text) => text.replace(',}', '}')), type }) },
    { weight: 1, arbitrary: fc.record({ text: nonsense.map((value) => JSON.stringify(value)), type }) },
    {
      weight: 1,
      arbitrary: fc.record({
        text: fc.tuple(json, fc.nat(40)).map(([text, cut]) => text.slice(0, -1 - cut)),
        type: fc.constantFrom(...TYPES, '', null),
      }),
    },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** `a[b][c]=1`, and `a[]=1` for lists. */
function asForm(value: unknown): string {
  const pairs: [string, string][] = [];
  const walk = (name: string, inner: unknown) => {
    if (Array.isArray(inner)) for (const one of inner) walk(`${name}[]`, one);
    else if (typeof inner === 'object' && inner !== null)
      for (const [key, one] of Object.entries(inner)) walk(name ? `${name}[${key}]` : key, one);
    else pairs.push([name, String(inner)]);
  };
  walk('', value);
  return new URLSearchParams(pairs).toString();
}

/** What takes things away comes seldom: with nothing left, all else would be refused. */
const OFTEN = { GET: 3, POST: 6, PATCH: 6, PUT: 2, DELETE: 1 } as const satisfies Record<Method, number>;

const ofOperation = OPERATIONS.flatMap((operation) =>
  operation.methods.map((own) => {
    const described = document.paths[operation.path]![own.toLowerCase()]!;
    const places = [...operation.path.matchAll(/\{\w+\}/g)];
    const arbitrary = fc
      .record({
        method: method(own),
        parts: fc.tuple(...places.map(() => part)),
        query: fc.oneof(
          { weight: 2, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: query(described) },
        ),
        headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
        sent: body(described),
        by: fc.constantFrom(...Array<'everything'>(8).fill('everything'), 'one scope', null),
      })
      .map(({ sent, ...rest }): AnyRequest => {
        const bare = rest.method === 'GET' || rest.method === 'HEAD';
        const typed = sent?.type ? { ...rest.headers, 'content-type': sent.type } : rest.headers;
        return {
          ...rest,
          id: operation.id,
          path: operation.path,
          headers: typed,
          body: bare ? null : (sent?.text ?? null),
        };
      });
    return { weight: OFTEN[own], arbitrary };
  }),
);

/** A request as somebody might make it who has read the description, or half of it, or wants to do harm. */
export const anyRequest: fc.Arbitrary<AnyRequest> = fc.oneof(...ofOperation);
