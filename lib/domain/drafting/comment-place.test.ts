import { expect, it } from 'vitest';
import { placeOf } from './comment-place.ts';

const TEXT = [
  'Names did not resolve for 55 minutes.',
  'Resolvers keep what they know, so it ended slowly.',
  '- 22:00 it began\n- 22:55 it ended',
];

it('a comment stays with its paragraph when others come before it', () => {
  expect(placeOf(TEXT[1]!, ['A new beginning.', ...TEXT])).toBe(2);
});

it('a comment stays with a paragraph that was reworded', () => {
  expect(placeOf('Resolvers keep what they know, and so it ended very slowly.', TEXT)).toBe(1);
});

it('where the paragraph is gone, the comment is about the section', () => {
  expect(placeOf('Something else was said here.', TEXT)).toBeNull();
  expect(placeOf('', TEXT)).toBeNull();
  expect(placeOf('…', ['!', '?'])).toBeNull();
  expect(placeOf('Gone.', [])).toBeNull();
});
