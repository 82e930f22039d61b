import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from './sqlite.ts';

const HOUSE = `
  create table parents (id text primary key);
  --> statement-breakpoint
  create table children (id text primary key, parent_id text not null references parents(id) on delete cascade);`;

/** What drizzle-kit generates when a column of a table changes. */
const REBUILD = `
  PRAGMA foreign_keys=OFF;--> statement-breakpoint
  CREATE TABLE __new_parents (id text primary key, name text);--> statement-breakpoint
  INSERT INTO __new_parents(id) SELECT id FROM parents;--> statement-breakpoint
  DROP TABLE parents;--> statement-breakpoint
  ALTER TABLE __new_parents RENAME TO parents;--> statement-breakpoint
  PRAGMA foreign_keys=ON;`;

const ORPHAN = `delete from parents;`;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-migrate-'));
  path = join(folder, 'candor.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A folder of migrations as drizzle-kit writes it. */
function migrations(...statements: string[]): string {
  const at = mkdtempSync(join(folder, 'migrations-'));
  mkdirSync(join(at, 'meta'));
  const entries = statements.map((sql, idx) => {
    writeFileSync(join(at, `000${idx}_step.sql`), sql);
    return { idx, version: '6', when: 1_000 + idx, tag: `000${idx}_step`, breakpoints: true };
  });
  writeFileSync(join(at, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }));
  return at;
}

async function migrate(...statements: string[]): Promise<void> {
  const engine = openSqlite(`file:${path}`);
  try {
    await engine.migrate(migrations(...statements));
  } finally {
    await engine.close();
  }
}

function addFamily(): void {
  const file = new SqliteFile(path);
  file.exec(`insert into parents values ('p'); insert into children values ('c1', 'p'), ('c2', 'p')`);
  file.close();
}

function count(file: string, table: string): number {
  const open = new SqliteFile(file, { readonly: true });
  const found = open.prepare(`select count(*) from ${table}`).pluck().get() as number;
  open.close();
  return found;
}

const backup = (n: number) => join(folder, 'backups', `before-migration-${n}.db`);

describe('migrating a SQLite file', () => {
  it('keeps the children of a table that a migration rebuilds', async () => {
    await migrate(HOUSE);
    addFamily();
    await migrate(HOUSE, REBUILD);
    expect(count(path, 'parents')).toBe(1);
    expect(count(path, 'children')).toBe(2);
  });

  it('checks foreign keys again once it is done', async () => {
    await migrate(HOUSE);
    addFamily();
    const engine = openSqlite(`file:${path}`);
    await engine.migrate(migrations(HOUSE, REBUILD));
    await engine.transaction(async (tx) => {
      const { sqliteTable, text } = await import('drizzle-orm/sqlite-core');
      await tx.delete(sqliteTable('parents', { id: text() }));
    });
    await engine.close();
    expect(count(path, 'children')).toBe(0);
  });

  it('copies a file that was there to backups first, and never over an earlier copy', async () => {
    await migrate(HOUSE);
    expect(existsSync(backup(1))).toBe(false);
    addFamily();
    await migrate(HOUSE, REBUILD);
    expect(count(backup(1), 'children')).toBe(2);
    await migrate(HOUSE, REBUILD, 'create table more (id text)');
    expect(count(backup(1), 'children')).toBe(2);
    expect(existsSync(backup(2))).toBe(true);
  });

  it('makes no copy when there is nothing to migrate', async () => {
    await migrate(HOUSE);
    await migrate(HOUSE);
    expect(existsSync(backup(1))).toBe(false);
  });

  it('says so when a migration leaves references to nothing', async () => {
    await migrate(HOUSE);
    addFamily();
    await expect(migrate(HOUSE, ORPHAN)).rejects.toThrow('broke 2 references');
  });
});
