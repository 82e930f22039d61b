import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallScript } from '#lib/publisher/small-script.ts';

test.each(['subscribe', 'push-worker'])('%s.js, as it is published, is less than 2 KB', async (name) => {
  const published = await smallScript(readFileSync(`public/${name}.js`));
  expect(brotliCompressSync(published).length).toBeLessThanOrEqual(2_000);
});
