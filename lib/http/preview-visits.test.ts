import { expect, test } from 'vitest';
import { mayLookAgain } from './preview-visits.ts';

const times = async (count: number, address: (n: number) => string) => {
  let seen = 0;
  for (let n = 0; n < count; n += 1) if (await mayLookAgain(address(n))) seen += 1;
  return seen;
};

test('one household looks at previews 120 times, and its neighbours still may', async () => {
  expect(await times(130, () => '203.0.113.7')).toBe(120);
  expect(await mayLookAgain('203.0.113.8')).toBe(true);
  // All addresses of one connection are one household.
  expect(await times(130, (n) => `2001:db8:1:1::${n.toString(16)}`)).toBe(120);
  expect(await mayLookAgain('2001:db8:1:2::1')).toBe(true);
});

test('a network of many households looks 1,200 times, whichever of them it is', async () => {
  expect(await times(1_300, (n) => `198.51.100.${n % 250}`)).toBe(1_200);
  expect(await mayLookAgain('198.51.100.251')).toBe(false);
  expect(await mayLookAgain('192.0.2.1')).toBe(true);
});

test('whose address is not known shares one count with all of them', async () => {
  expect(await times(130, (n) => (n % 2 === 0 ? 'unknown' : ''))).toBe(120);
});
