import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRows } from '#db/history/insert-rows.ts';
import { largeWorld } from '#db/seed/large.ts';
import { write } from '#db/write.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { componentNamed, setUpPage } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { dumpTo } from './dump.ts';
import { restore } from './restore.ts';
import { startCandor } from './testing/candor.ts';
import { butForTheRestore, documentAt } from './testing/documents.ts';

const OPERATOR = { kind: 'import', source: 'the command line' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-killed-'));
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  env.dataDir = at('data');
  await setUpPage();
  const size = { years: 5, components: 50, incidents: 1_500, maintenances: 100 };
  await write({ kind: 'import', source: 'a test' }, async (tx) => {
    await insertRows(tx, largeWorld(MONDAY, size));
    await tx.record({ type: 'history.imported', subjectId: null });
  });
  await dumpTo(at('page.json'));
  await componentNamed('Made since');
  await dumpTo(at('before.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['Restoring page', 'Restoring incidents', 'Restoring updates'])(
  'a restore that is killed at "%s" leaves the database as it was, and can be done again',
  async (line) => {
    const env = { DATABASE_URL: process.env['DATABASE_URL']!, DATA_DIR: at('data') };
    const child = await startCandor(['restore', at('page.json'), '--replace'], env);
    let [said, done] = ['', ''];
    child.stdout!.on('data', (chunk: Buffer) => (done += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`${line}\n`)) child.kill('SIGKILL');
    });
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect(signal, `it was killed in the middle: ${said}`).toBe('SIGKILL');
    expect(done).toBe('');
    await dumpTo(at('after.json'));
    expect(documentAt(at('after.json')).check).toEqual(documentAt(at('before.json')).check);
  },
  180_000,
);

test('after all that the same restore is done whole', async () => {
  await restore(OPERATOR, at('page.json'), { replace: true });
  await dumpTo(at('after.json'));
  expect(butForTheRestore(at('after.json'), 1)).toEqual(butForTheRestore(at('page.json'), 0));
});
