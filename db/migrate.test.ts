import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from './engine/sqlite.ts';

const MIGRATIONS = join(process.cwd(), 'db/migrations/sqlite');

/** A page of before Statuspage's history was kept whole, with something in each table that hangs on another. */
const PAGE = `
  insert into component_groups (id, name, position, created_at, updated_at) values ('g', 'Core', 0, 1, 2);
  insert into components (id, group_id, name, status, position, start_date, created_at, updated_at)
    values ('c', 'g', 'API', 'operational', 0, '2025-01-15', 3, 4);
  insert into component_statuses (component_id, status, at) values ('c', 'operational', 3);
  insert into incidents (id, name, status, impact, started_at, created_at, updated_at, metadata)
    values ('i', 'Slow', 'investigating', 'minor', 5, 6, 7, '{"a":{"b":1}}');
  insert into maintenances
    (id, name, status, scheduled_for, scheduled_until, auto_start, auto_complete, created_at, updated_at)
    values ('m', 'Work', 'scheduled', 8, 9, 1, 0, 10, 11);
  insert into maintenance_components values ('m', 'c');
  insert into updates (id, incident_id, status, body, display_at, notify, created_at, updated_at)
    values ('u', 'i', 'investigating', 'Words.', 12, 1, 13, 14);
  insert into updates (id, maintenance_id, status, body, display_at, notify, created_at, updated_at)
    values ('v', 'm', 'scheduled', 'Words.', 15, 0, 16, 17);
  insert into update_components (update_id, component_id, status, position)
    values ('u', 'c', 'degraded_performance', 0);
  insert into update_revisions values ('u', 1, 'investigating', 'Word.', 12, 18, 'Ada');`;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-upgrade-'));
  path = join(folder, 'candor.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations as they were when the last of them was this one. */
function until(tag: string): string {
  const at = join(folder, 'migrations');
  cpSync(MIGRATIONS, at, { recursive: true });
  const file = join(at, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  return at;
}

async function migrate(migrations: string): Promise<void> {
  const engine = openSqlite(`file:${path}`);
  await engine.migrate(migrations).finally(() => engine.close());
}

function inFile<T>(work: (file: SqliteFile.Database) => T): T {
  const file = new SqliteFile(path);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

type Rows = Record<string, Record<string, unknown>[]>;

function everything(file: SqliteFile.Database): Rows {
  const tables = file
    .prepare(`select name from sqlite_master where type = 'table'`)
    .pluck()
    .all() as string[];
  const kept = tables.filter((name) => !name.startsWith('__drizzle') && !name.startsWith('sqlite'));
  return Object.fromEntries(kept.map((name) => [name, file.prepare(`select * from ${name}`).all()])) as Rows;
}

it('the page of an earlier version comes through the migrations with every row and value that it had', async () => {
  await migrate(until('0004_metadata'));
  const before = inFile((file) => (file.exec(PAGE), everything(file)));
  expect(before).toMatchObject({
    update_components: [{}],
    update_revisions: [{}],
    maintenance_components: [{}],
  });
  await migrate(MIGRATIONS);
  const after = inFile(everything);
  expect(after).toMatchObject(before);
  expect(after['components']).toMatchObject([{ start_date_given: 1, listed: 0 }]);
  expect(after['incidents']).toMatchObject([{ tells_reminders: 1, component_order: '[]' }]);
});

it('who was to be reminded an hour before still is, when reminders become a list of hours', async () => {
  await migrate(until('0008_reminders'));
  inFile((file) => {
    file.exec(PAGE);
    file.exec('update maintenances set remind = 1');
  });
  await migrate(MIGRATIONS);
  expect(inFile(everything)['maintenances']).toMatchObject([{ remind_before: '[1]', series_id: null }]);
});
