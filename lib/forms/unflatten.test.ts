import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unflatten } from './unflatten.ts';

describe('the fields of a form', () => {
  it('nest by their dotted names, and holes in lists close up', () => {
    expect(
      unflatten([
        ['name', 'Requests time out'],
        ['components.4.status', 'major_outage'],
        ['components.0.status', 'operational'],
        ['components.10.status', 'partial_outage'],
      ]),
    ).toEqual({
      name: 'Requests time out',
      components: [{ status: 'operational' }, { status: 'major_outage' }, { status: 'partial_outage' }],
    });
  });

  it('count the last of a repeated name, so that a hidden "false" may stand before a checkbox', () => {
    expect(
      unflatten([
        ['notify', 'false'],
        ['notify', 'true'],
      ]),
    ).toEqual({ notify: 'true' });
    expect(
      unflatten([
        ['ids[]', 'a'],
        ['ids[]', 'b'],
      ]),
    ).toEqual({ ids: ['a', 'b'] });
  });

  it('make no giant list of a giant number', () => {
    expect(unflatten([['components.999999', 'x']])).toEqual({ components: ['x'] });
    expect(unflatten([['components.99999999999', 'x']])).toEqual({ components: { '99999999999': 'x' } });
  });

  it('can have any names at all: nothing is thrown, and no prototype is reached', () => {
    const part = fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', '0', '1', 'a', 'b', '', '[]'),
      fc.string(),
    );
    const name = fc.array(part, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string())), (pairs) => {
        const values = unflatten(pairs);
        expect(Object.getPrototypeOf(values)).toSatisfy(
          (of) => of === Object.prototype || of === Array.prototype,
        );
        expect(({} as Record<string, unknown>)['a']).toBeUndefined();
        expect(() => structuredClone(values)).not.toThrow();
      }),
    );
  });
});
