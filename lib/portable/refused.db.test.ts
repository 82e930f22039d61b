import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { engine } from '#db/open.ts';
import { chance } from '#db/seed/example/chance.ts';
import { edith, refusalOf } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { addComponent } from '#lib/verbs/add-component.ts';
import { dumpTo } from './dump.ts';
import { restore } from './restore.ts';
import { candor } from './testing/candor.ts';
import { documentAt } from './testing/documents.ts';
import { livedIn } from './testing/lived-in.ts';
import { writeRewritten } from './testing/rewritten.ts';

const OPERATOR = { kind: 'import', source: 'the command line' } as const;
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const folder = mkdtempSync(join(tmpdir(), 'candor-refused-'));
const at = (name: string) => join(folder, name);
let whole: Buffer;
let stands: unknown;

beforeAll(async () => {
  env.dataDir = at('data');
  const olga = await livedIn();
  await dumpTo(at('whole.json'));
  whole = readFileSync(at('whole.json'));
  await addComponent(olga, { name: 'Made since' });
  stands = await tables();
});
afterEach(async () => expect(await tables(), `nothing was changed (seed ${seed})`).toEqual(stands));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tables() {
  await dumpTo(at('now.json'));
  return documentAt(at('now.json')).tables;
}
const restoring = (bytes: Uint8Array | string) => {
  writeFileSync(at('given.json'), bytes);
  return restore(OPERATOR, at('given.json'), { replace: true });
};

test('a document that ends early is refused, wherever it ends', async () => {
  const random = chance(seed);
  const ends = [whole.length - 1, whole.length - 2, 0, 1, 30];
  for (let n = 0; n < 40; n += 1) ends.push(Math.floor(random() * whole.length));
  for (const end of ends)
    await expect(restoring(whole.subarray(0, end)), `${end}`).rejects.toThrow(SourceFault);
  const [line] = [whole.lastIndexOf(10, whole.length - 2)];
  await expect(restoring(whole.subarray(0, line + 1))).rejects.toThrow('its end is missing');
});

test('a document of which a single byte was changed is refused, wherever it is', async () => {
  const random = chance(seed);
  for (let n = 0; n < 80; n += 1) {
    const [place, bit] = [Math.floor(random() * whole.length), 1 << Math.floor(random() * 8)];
    const changed = Buffer.from(whole);
    changed[place]! ^= bit;
    await expect(restoring(changed), `bit ${bit} of byte ${place}`).rejects.toThrow(SourceFault);
  }
  await expect(restoring(Buffer.concat([whole, whole]))).rejects.toThrow('damaged');
});

test.each([
  ['no file', null, 'is not there'],
  ['an empty file', '', 'neither a document'],
  ['another file', '{"page":{}}\n', 'neither a document'],
  ['a newer form', (text: string) => text.replace('"format":1', '"format":2'), 'newer form'],
  ['a newer schema', (text: string) => text.replace(/"schema":"\w+"/, '"schema":"9999_x"'), 'newer version'],
  ['a table of later', (text: string) => text.replace('"users":{', '"robots":{'), 'does not know'],
  ['a column of later', (text: string) => text.replace('"timeZone",', '"timeZone","mood",'), 'does not know'],
  ['a pretty one', (text: string) => JSON.stringify(JSON.parse(text), null, 2), 'neither a document'],
  ['a SQLite file that is none', 'SQLite format 3\0 and so on', 'damaged'],
])('%s is refused with a word that says so', async (_, change, word) => {
  const text = typeof change === 'function' ? change(whole.toString()) : change;
  if (text === null) return expect(restore(OPERATOR, at('nowhere'))).rejects.toThrow(word);
  await expect(restoring(text)).rejects.toThrow(word);
});

test.each([
  ['a reference to nothing', 'updates', { incidentId: 'nosuchthing1' }, 'does not take a row of updates'],
  ['a word that is no status', 'components', { status: 'purple' }, 'does not take a row of components'],
  ['a text for a number', 'incidents', { startedAt: 'soon' }, 'has a startedAt that is none'],
  ['nothing where something must be', 'users', { email: null }, 'has a email that is none'],
  ['half a number', 'events', { at: 0.5 }, 'has a at that is none'],
])('%s is refused though all sums are right, and what was there stays', async (_, table, change, word) => {
  writeRewritten(at('whole.json'), at('same.json'), () => undefined);
  expect(readFileSync(at('same.json')).equals(whole), 'the form is understood').toBe(true);
  writeRewritten(at('whole.json'), at('false.json'), (rows) => void Object.assign(rows(table)[0]!, change));
  await expect(restore(OPERATOR, at('false.json'), { replace: true })).rejects.toThrow(word);
  await expect(restore(OPERATOR, at('false.json'), { replace: true })).rejects.toThrow(SourceFault);
});

test('a page that is there is not replaced unless that was asked for, and never by a person', async () => {
  expect(await refusalOf(restore(OPERATOR, at('whole.json')))).toMatchObject({ code: 'conflict' });
  const asked = restore(edith, at('whole.json'), { replace: true });
  expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden' });
});

test('at the command line what is in the way ends with 5, a file that is not right with 2, and standard output stays empty', async () => {
  const env = { DATABASE_URL: process.env['DATABASE_URL']!, DATA_DIR: at('data') };
  const there = await candor(['restore', at('whole.json')], env);
  expect(there).toMatchObject({ status: 5, stdout: '' });
  expect(there.stderr).toContain('There is a page in this database already.');
  writeFileSync(at('short.json'), whole.subarray(0, 5_000));
  const short = await candor(['restore', at('short.json'), '--replace'], env);
  expect(short).toMatchObject({ status: 2, stdout: '' });
  expect(short.stderr).toContain('its end is missing.\nNothing was changed.');
  if (engine().name === 'postgres')
    expect(await candor(['backup', at('x.db')], env)).toMatchObject({ status: 1, stdout: '' });
});
