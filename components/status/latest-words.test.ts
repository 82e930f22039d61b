import { expect, it } from 'vitest';
import { latestWords } from './latest-words.ts';

const said = (...bodies: string[]) => bodies.map((body, n) => ({ body, n }));

it('finds the newest update that says something, and without one the newest', () => {
  expect(latestWords(said('', ' \n', 'Mended.', 'Broken.'))).toMatchObject({ body: 'Mended.', n: 2 });
  expect(latestWords(said('Over.', 'Broken.'))).toMatchObject({ n: 0 });
  expect(latestWords(said('', ''))).toMatchObject({ n: 0 });
  expect(latestWords([])).toBeUndefined();
});
