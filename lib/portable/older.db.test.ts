import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '#db/engine/sqlite.ts';
import { reader } from '#db/open.ts';
import { incidents, page } from '#db/schema/index.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { edith, setUpPage } from '#db/testing/world.ts';
import { env } from '#lib/env.ts';
import { DEFAULT_UPTIME_WEIGHTS } from '#lib/domain/uptime.ts';
import { newId } from '#lib/id.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { dumpTo } from './dump.ts';
import { migrationNames } from './form.ts';
import { restore } from './restore.ts';
import { writeRewritten } from './testing/rewritten.ts';

const OPERATOR = { kind: 'import', source: 'the command line' } as const;
const folder = mkdtempSync(join(tmpdir(), 'candor-older-'));
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  env.dataDir = at('data');
  await setUpPage();
  const words = { name: 'Slow', status: 'investigating', body: 'It is.', components: [], notify: false };
  await openIncident(edith, words);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a document of an older version is restored, and what it lacks is as by default', async () => {
  await dumpTo(at('now.json'));
  writeRewritten(at('now.json'), at('then.json'), (rows, document) => {
    document.candor['schema'] = migrationNames()[1];
    delete document.tables['tokens'];
    delete document.tables['idempotencyKeys'];
    const { columns } = document.tables['incidents']!;
    columns.splice(columns.indexOf('metadata'), 1);
    for (const row of rows('incidents')) delete row['metadata'];
  });
  await restore(OPERATOR, at('then.json'), { replace: true });
  expect(
    await reader().select({ name: incidents.name, metadata: incidents.metadata }).from(incidents),
  ).toEqual([{ name: 'Slow', metadata: {} }]);
});

test('the file of an older version is restored, and stays as it is', async () => {
  cpSync('db/migrations/sqlite', at('migrations'), { recursive: true });
  const journal = at('migrations/meta/_journal.json');
  const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, 3) }));
  const old = openSqlite(`file:${at('old.db')}`);
  await old.migrate(at('migrations'));
  await old.close();
  // By its own columns: the schema of today names some that it has not.
  const file = new Sqlite(at('old.db'));
  file
    .prepare(
      `insert into page (id, name, url, time_zone, uptime_weights, created_at, updated_at)
       values (?, 'Of old', 'https://old.example.com', 'Etc/UTC', ?, ?, ?)`,
    )
    .run(newId(), JSON.stringify(DEFAULT_UPTIME_WEIGHTS), MONDAY, MONDAY);
  file.close();
  const bytes = readFileSync(at('old.db'));
  await restore(OPERATOR, at('old.db'), { replace: true });
  expect(await reader().select({ name: page.name }).from(page)).toEqual([{ name: 'Of old' }]);
  expect(readFileSync(at('old.db')).equals(bytes)).toBe(true);
});
