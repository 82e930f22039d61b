import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '#lib/domain/instant.ts';
import { applyKinds, type FieldKind } from './kinds.ts';

const read = (kind: FieldKind, at: unknown) => applyKinds({ at }, { at: kind });

describe('a local time with its zone', () => {
  test('becomes the instant it is', () => {
    expect(read('instant', { local: '2026-07-01T10:00', zone: 'Europe/Berlin' }).input).toEqual({
      at: parseInstant('2026-07-01T08:00Z'),
    });
  });

  test('that the clocks skip is refused with the reason', () => {
    const { problems } = read('instant', { local: '2026-03-29T02:30', zone: 'Europe/Berlin' });
    expect(problems['at']).toContain('Europe/Berlin skip');
  });

  test('that is left empty is left out, or null where that means something', () => {
    const empty = { local: '', zone: 'UTC' };
    expect(read('instant', empty).input).toEqual({});
    expect(read('instant or null', empty).input).toEqual({ at: null });
  });

  test.each([{ local: '2026-07-01T10:00', zone: 'Nowhere/Land' }, { local: '2026-07-01T10:00' }])(
    'in a zone that is none stays as it came, for the schema to refuse: %j',
    (given) => {
      expect(read('instant', given)).toEqual({ input: { at: given }, problems: {} });
    },
  );
});

test('nothing that a form can hold makes reading it fail', () => {
  const kinds: FieldKind[] = ['integer', 'number', 'boolean', 'instant', 'optional', 'list', 'json'];
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('UTC', '2026-03-29T02:30', '', '__proto__', '{"at":null}'),
  );
  const value = fc.oneof(text, fc.array(text), fc.dictionary(fc.constantFrom('local', 'zone', 'x'), text));
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b'), value),
      fc.constantFrom(...kinds),
      (values, kind) => {
        const { input } = applyKinds(values, { a: kind, 'b.*': kind, 'b.local': kind });
        expect(input).toBeTypeOf('object');
      },
    ),
    { numRuns: 500 },
  );
});
