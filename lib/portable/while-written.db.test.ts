import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSqliteFile } from '#db/engine/check-sqlite.ts';
import { engine, reader } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { dumpTo } from './dump.ts';
import { openSource } from './open-source.ts';
import { candor } from './testing/candor.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-written-'));
const at = (name: string) => join(folder, name);

beforeAll(() => setUpPage());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Incidents are opened one after another while something is done. @returns how many there were at its beginning and end */
async function whileOpening(work: () => Promise<unknown>): Promise<{ least: number; most: number }> {
  let isOver = false;
  const open = (n: number) =>
    openIncident(edith, {
      name: `N ${n}`,
      status: 'investigating',
      body: 'It is.',
      components: [],
      notify: false,
    });
  const writer = (async () => {
    for (let n = 0; !isOver; n += 1) {
      await open(n);
      // On SQLite nothing in it waits for anything, so nothing else would have its turn.
      await setImmediate();
    }
  })();
  await open(-1);
  const least = await reader().$count(incidents);
  await work();
  isOver = true;
  await writer;
  const most = await reader().$count(incidents);
  expect(most, 'others wrote meanwhile').toBeGreaterThan(least);
  return { least, most };
}

/** An incident, its update and its event are written together, so a copy has as many of each. @returns how many */
async function incidentsIn(path: string): Promise<number> {
  const source = await openSource(path);
  const counts = { incidents: 0, updates: 0, opened: 0 };
  await source.each(async ({ table, rows }) => {
    if (table === 'incidents' || table === 'updates') counts[table] += rows.length;
    if (table === 'events') counts.opened += rows.filter((row) => row['type'] === 'incident.opened').length;
  });
  await source.close();
  expect(counts).toEqual({ incidents: counts.opened, updates: counts.opened, opened: counts.opened });
  return counts.incidents;
}

test('a document that is written while others write is of one moment', async () => {
  const { least, most } = await whileOpening(async () => {
    for (let n = 0; n < 5; n += 1) await dumpTo(at(`${n}.json`));
  });
  let before = least;
  for (let n = 0; n < 5; n += 1) {
    const found = await incidentsIn(at(`${n}.json`));
    expect(found).toBeGreaterThanOrEqual(before);
    before = found;
  }
  expect(before).toBeLessThanOrEqual(most);
});

test.runIf(engine().name === 'sqlite')(
  'a backup that another process takes while this one writes is whole, and of one moment',
  async () => {
    const env = { DATABASE_URL: process.env['DATABASE_URL']!, DATA_DIR: at('data') };
    const { least, most } = await whileOpening(async () => {
      expect(await candor(['backup', at('copy.db')], env)).toMatchObject({ status: 0 });
    });
    expect(checkSqliteFile(at('copy.db')).faults).toEqual([]);
    const found = await incidentsIn(at('copy.db'));
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  },
);
