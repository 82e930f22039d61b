import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engine, reader } from '#db/open.ts';
import { revision } from '#db/queries/revision.ts';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { passTime } from '#db/testing/clock.ts';
import { lastEvent } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { HOUR } from '#lib/domain/instant.ts';
import { LEASE, claim } from '#lib/outbox/claim.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { backUp } from './backup.ts';
import { dumpTo } from './dump.ts';
import { restore } from './restore.ts';
import { TABLES } from './tables.ts';
import { candor } from './testing/candor.ts';
import { butForTheRestore, documentAt } from './testing/documents.ts';
import { livedIn } from './testing/lived-in.ts';

const OPERATOR = { kind: 'import', source: 'the command line' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-portable-'));
const at = (name: string) => join(folder, name);
let olga: Awaited<ReturnType<typeof livedIn>>;

beforeAll(async () => {
  env.dataDir = at('data');
  olga = await livedIn();
  await dumpTo(at('first.json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the document has rows of every table, and only its owner can read the file', () => {
  const { tables } = documentAt(at('first.json'));
  expect(Object.keys(tables)).toEqual(TABLES);
  expect(TABLES.filter((name) => tables[name]!.rows.length === 0)).toEqual([]);
  expect(statSync(at('first.json')).mode & 0o777).toBe(0o600);
});

test('a page that is restored gives the same document again, to the letter, but for the restore itself', async () => {
  await addComponent(olga, { name: 'Made since' });
  const before = await revision(reader());
  const { before: kept, secret } = await restore(OPERATOR, at('first.json'), { replace: true });
  expect(secret).toBe('same');
  await dumpTo(at('second.json'));
  expect(butForTheRestore(at('second.json'), 1)).toEqual(butForTheRestore(at('first.json'), 0));
  expect(linesOf('second.json', /"displayAt"/)).toEqual(linesOf('first.json', /"displayAt"/));
  expect((await lastEvent()).id, 'whoever saw the last event sees this one').toBeGreaterThan(before);
  expect(readFileSync(kept!).includes('Made since'), 'what was there is kept').toBe(true);
});

test('ids go on above those that were restored', async () => {
  const before = await revision(reader());
  await addComponent(olga, { name: 'Next' });
  expect(await revision(reader())).toBeGreaterThan(before);
});

test('nothing goes out by itself after a restore, and what waited goes out when somebody lets it', async () => {
  const { waiting } = await restore(OPERATOR, at('first.json'), { replace: true });
  expect(waiting).toBeGreaterThan(0);
  passTime(HOUR + LEASE);
  while (await fanOut());
  expect(await sendingPausedAt(reader())).not.toBeNull();
  expect(await claim('email', 'a worker of the copy', 100)).toEqual([]);
});

test('a copy of the running SQLite page restores to the same page; on PostgreSQL one is told what to do', async () => {
  await restore(OPERATOR, at('first.json'), { replace: true });
  await dumpTo(at('third.json'));
  if (engine().name === 'postgres') return expect(backUp(at('copy.db'))).rejects.toThrow('pg_dump');
  await backUp(at('copy.db'));
  expect(statSync(at('copy.db')).mode & 0o777).toBe(0o600);
  await addComponent(olga, { name: 'Made since' });
  await restore(OPERATOR, at('copy.db'), { replace: true });
  await dumpTo(at('fourth.json'));
  expect(butForTheRestore(at('fourth.json'), 1)).toEqual({
    ...butForTheRestore(at('third.json'), 0),
  });
});

test.runIf(engine().name === 'postgres')(
  'a page moves from PostgreSQL to a SQLite file and back, as document and as backup, and stays the same',
  async () => {
    await restore(OPERATOR, at('first.json'), { replace: true });
    await dumpTo(at('postgres.json'));
    const there = { DATABASE_URL: `file:${at('moved.db')}`, DATA_DIR: at('there') };
    const restored = await candor(['restore', at('postgres.json')], there);
    expect(restored).toMatchObject({ status: 0 });
    expect(restored.stdout).toContain('All messages are paused');
    expect((await candor(['dump', at('sqlite.json')], there)).status).toBe(0);
    expect((await candor(['backup', at('sqlite.db')], there)).status).toBe(0);
    const wanted = butForTheRestore(at('postgres.json'), 0);
    expect(butForTheRestore(at('sqlite.json'), 1)).toEqual(wanted);
    for (const name of ['sqlite.json', 'sqlite.db']) {
      await restore(OPERATOR, at(name), { replace: true });
      await dumpTo(at('back.json'));
      expect(butForTheRestore(at('back.json'), 2)).toEqual(wanted);
    }
  },
);

/** Lines of a document with a word in it, as they stand in the file. */
function linesOf(name: string, word: RegExp): string[] {
  return readFileSync(at(name), 'utf8')
    .split('\n')
    .filter((line) => word.test(line));
}
