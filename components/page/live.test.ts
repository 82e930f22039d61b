import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallScript } from '#lib/publisher/small-script.ts';

test('all the script of a public page, as it is published, leaves room for headers within 4 KB', async () => {
  const sizes = await Promise.all(
    ['live.js', 'theme.js'].map(async (name) => {
      const published = await smallScript(readFileSync(`public/${name}`));
      return brotliCompressSync(published).length;
    }),
  );
  expect(sizes[0]! + sizes[1]!).toBeLessThanOrEqual(3_300);
});
