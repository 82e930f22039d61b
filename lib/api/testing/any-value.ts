import fc from 'fast-check';
import type { Schema } from '#lib/api/json-schema.ts';

/** An id of the page stands for itself until the request is made: what there is then, nobody knows now. */
const SOME_ID = 'SOME-ID:';
const someId = fc.nat(1_000).map((n) => `${SOME_ID}${n}`);

/** @param ids that there are; with none, the marks stay as they are */
export function withIds(text: string, ids: readonly string[]): string {
  if (ids.length === 0) return text;
  return text.replace(new RegExp(`${SOME_ID}(\\d+)`, 'g'), (_, n: string) => ids[Number(n) % ids.length]!);
}

const HOSTILE = [
  ...['', ' ', '\u0000', 'a\u0000b', '\uD800', '\u202Eabc', '👩‍👩‍👧‍👦'.repeat(50), '__proto__', 'constructor'],
  ...[
    'toString',
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '${7*7}',
    '../../etc/passwd',
    '%00',
    '%E0%A4%A',
  ],
  ...['NaN', '-0', '1e999', '99999999999999999999', '2025-02-30', '2025-13-01T00:00:00Z', '+275760-09-13'],
  ...['9999-12-31T23:59:59Z', '0000-01-01', 'https://127.0.0.1:1/', 'javascript:alert(1)', 'a@b', 'null'],
  ...['x'.repeat(300), 'x'.repeat(30_000), '\n'.repeat(500), '[]', '{}', '[1,"a"]'],
] as const;

const hostileText = fc.constantFrom(...HOSTILE);
const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 40 }), someId);

/** What nobody should send. */
export const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: anyText },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, -1, 1.5, 1e308, 2 ** 53, true, false, null, [], {}, [[]], [null]),
  },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(anyText, fc.oneof(anyText, fc.integer()), { maxKeys: 4 }) },
);

const instants = fc
  .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** What the schema asks for. @param resolve finds what it refers to */
export function valid(schema: Schema, resolve: (ref: string) => Schema): fc.Arbitrary<unknown> {
  const again = (inner: Schema) => valid(inner, resolve);
  if (schema.$ref) return again(resolve(schema.$ref));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.examples?.length)
    return fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...schema.examples) },
      { weight: 1, arbitrary: anyText },
    );
  if ('const' in schema) return fc.constant(schema.const);
  const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (branches?.length) return fc.oneof(...branches.map(again));
  const type = Array.isArray(schema.type) ? (schema.type as string[])[0] : schema.type;
  if (schema.properties || type === 'object') return object(schema, again);
  if (type === 'array') return fc.array(schema.items ? again(schema.items) : someId, { maxLength: 4 });
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? 1_000, 1_000) });
  if (type === 'null') return fc.constant(null);
  if (schema.format?.startsWith('date'))
    return schema.format === 'date' ? instants.map((at) => at.slice(0, 10)) : instants;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('A name', 'Some words.', 'ada@example.org', 'https://example.org/a'),
    },
    { weight: 3, arbitrary: someId },
    { weight: 1, arbitrary: instants },
  );
}

function object(schema: Schema, again: (inner: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const known = Object.entries(properties).map(([name, inner]) =>
    fc
      .oneof({ weight: 14, arbitrary: again(inner) }, { weight: 1, arbitrary: nonsense })
      .map((value) => [name, value] as const),
  );
  const more =
    typeof additionalProperties === 'object'
      ? fc.tuple(someId, again(additionalProperties))
      : fc.tuple(anyText, nonsense);
  return fc
    .tuple(fc.tuple(...known), fc.infiniteStream(fc.nat(9)), fc.array(more, { maxLength: 2 }), fc.nat(5))
    .map(([all, dice, beside, how]) => {
      const kept = all.filter(([name]) => dice.next().value! > (required.includes(name) ? 0 : 4));
      const extra = typeof additionalProperties === 'object' || how === 0 ? beside : [];
      return Object.fromEntries([...kept, ...extra]);
    });
}
