import { expect, it } from 'vitest';
import { bears } from './bearer.mjs';

const TOKEN = 'a token of sixteen letters'.replaceAll(' ', '-');

it.each([
  [`Bearer ${TOKEN}`, true],
  [`bearer  ${TOKEN} `, true],
  [TOKEN, false],
  [`Basic ${TOKEN}`, false],
  [`Bearer ${TOKEN}x`, false],
  ['Bearer ', false],
  ['', false],
  [undefined, false],
  [null, false],
])('%s bears the token: %s', (header, may) => {
  expect(bears(header, TOKEN)).toBe(may);
});

it('an empty token is borne by nobody', () => {
  expect(bears('Bearer ', '')).toBe(false);
});
