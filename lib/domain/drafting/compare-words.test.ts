import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

const built = (before: string, after: string, but: string) =>
  compareWords(before, after)
    .filter(({ kind }) => kind !== but)
    .map(({ text }) => text)
    .join('');

it('names the words that came and went', () => {
  expect(compareWords('It was the disk.', 'It was a disk.')).toEqual([
    { kind: 'same', text: 'It was ' },
    { kind: 'removed', text: 'the' },
    { kind: 'added', text: 'a' },
    { kind: 'same', text: ' disk.' },
  ]);
});

it('holds both texts whole, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('word', 'other', ' ', '\n', '.', '## ', '👩‍🚒', '\r\n'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(built(before, after, 'added')).toBe(before);
      expect(built(before, after, 'removed')).toBe(after);
    }),
  );
});

it('of texts that have nothing in common shows both, and keeps nobody waiting', () => {
  const words = (word: string) => Array.from({ length: 15_000 }, (_, n) => `${word}${n}`).join(' ');
  const [before, after] = [words('a'), words('b')];
  expect(compareWords(before, after)).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]);
});
