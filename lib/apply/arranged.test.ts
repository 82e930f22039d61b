import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arranged } from './arranged.ts';

const list = (text: string) => [...text];
const order = (current: string, named: string) => arranged(list(current), list(named)).join('');

it.each([
  ['abc', 'cba', 'cba'],
  ['abc', '', 'abc'],
  // What is not named stays where it is.
  ['axby', 'ba', 'bxay'],
  ['axby', 'ab', 'axby'],
  // What is new follows what stands before it in the file.
  ['axb', 'anb', 'anxb'],
  ['ab', 'nab', 'nab'],
  ['xy', 'ab', 'xyab'],
  ['', 'ab', 'ab'],
])('%s in the order of %s is %s', (current, named, expected) => {
  expect(order(current, named)).toBe(expected);
});

it('has each once, in the order of the file, and is the same a second time', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  fc.assert(
    fc.property(letters, letters, (current, named) => {
      const once = arranged(current, named);
      expect(once.toSorted()).toEqual([...new Set([...current, ...named])].sort());
      expect(once.filter((one) => named.includes(one))).toEqual(named);
      const others = (all: readonly string[]) => all.filter((one) => !named.includes(one));
      expect(others(once)).toEqual(others(current));
      expect(arranged(once, named)).toEqual(once);
    }),
  );
});
