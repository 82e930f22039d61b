import { expect, test } from 'vitest';
import { isLetIn } from './is-let-in.ts';

const SECRET = 'a long: secret with spaces?';
const WORD = 'sesame-0123456789';
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test('the secret is a bearer’s token, or the password of anybody', () => {
  expect(isLetIn(`Bearer ${WORD}`, WORD)).toBe(true);
  for (const name of ['', 'sns', 'any body']) expect(isLetIn(basic(`${name}:${WORD}`), WORD)).toBe(true);
  expect(isLetIn(basic(`sns:${SECRET}`), SECRET), 'with everything behind the first colon').toBe(true);
});

test('nothing else is let in', () => {
  for (const header of [
    null,
    '',
    WORD,
    'Basic',
    'Bearer',
    'Basic %%%',
    basic(''),
    basic(':'),
    basic(WORD),
    basic(`${WORD}:`),
    basic(`x:${WORD} `),
    basic(`x:${WORD.slice(0, -1)}`),
    `Bearer ${basic(`x:${WORD}`)}`,
    `Digest ${WORD}`,
  ])
    expect(isLetIn(header, WORD), String(header)).toBe(false);
});
