import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PAPER } from './paper.ts';

it('accents are checked against the paper that is drawn, by day and by night', () => {
  const css = readFileSync('components/theme/tokens.css', 'utf8');
  expect(css).toContain('--paper: var(--paper-1)');
  const drawn = [...css.matchAll(/--paper-1: (#[0-9a-f]{6})/g)].map(([, colour]) => colour);
  expect(new Set(drawn)).toEqual(new Set([PAPER.light, PAPER.dark]));
});
