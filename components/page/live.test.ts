import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

test('all the script of a public page is at most 4 KB compressed', () => {
  const sizes = ['live.js', 'theme.js'].map(
    (name) => brotliCompressSync(readFileSync(`public/${name}`)).length,
  );
  expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(4 * 1024);
});
