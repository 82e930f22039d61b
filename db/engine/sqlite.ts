import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database, Engine } from './engine.ts';
import { PART, rowOf } from './whole-table.ts';

/** @param url `file:` and the path of the database, which is made when missing. */
export function openSqlite(url: string): Engine {
  const path = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
  mkdirSync(dirname(path), { recursive: true });
  const existed = existsSync(path);

  const writer = new SqliteFile(path, { timeout: 10_000 });
  writer.pragma('journal_mode = WAL');
  // What was confirmed survives a power cut, not only a crash.
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  const readerFile = new SqliteFile(path, { readonly: true, timeout: 10_000 });
  const writerDb = drizzle(writer, { casing: 'snake_case' });

  // better-sqlite3's own transaction() commits before an async function is done, so writers queue here instead.
  let last: Promise<unknown> = Promise.resolve();
  async function exclusively<T>(
    work: (tx: Database, changed: () => Promise<boolean>) => Promise<T>,
  ): Promise<T> {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const changes = () => writer.prepare('select total_changes()').pluck().get() as number;
      const before = changes();
      const result = await work(writerDb as unknown as Database, () => Promise.resolve(changes() > before));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    name: 'sqlite',
    reader: drizzle(readerFile, { casing: 'snake_case' }) as unknown as Database,
    transaction(work) {
      const turn = last.then(() => exclusively(work));
      last = turn.catch(() => undefined);
      return turn;
    },
    async readWhole(work) {
      // A connection of its own: what else is read meanwhile must not stand still with it.
      const file = new SqliteFile(path, { readonly: true, timeout: 10_000 });
      try {
        file.exec('BEGIN');
        // The moment is that of the first read, not of BEGIN.
        file.prepare('select 1 from sqlite_master').get();
        return await work((table) => partsOf(file, table));
      } finally {
        file.close();
      }
    },
    async copyTo(to) {
      // From a connection that never writes, so that nothing half done is seen. And in one step: between two, whoever writes
      // would make it begin again.
      const file = new SqliteFile(path, { readonly: true, timeout: 10_000 });
      try {
        await file.backup(to, { progress: ({ totalPages }) => totalPages + 1_000_000 });
      } finally {
        file.close();
      }
      const copy = new SqliteFile(to);
      try {
        copy.pragma('journal_mode = DELETE');
      } finally {
        copy.close();
      }
    },
    async migrate(folder) {
      if (!pending(writer, folder)) return;
      if (existed) await writer.backup(backupPath(path));
      // drizzle rebuilds a table by dropping the old one, which empties its ON DELETE CASCADE children unless
      // foreign keys are off; and the pragma has no effect once the migration's transaction has begun.
      writer.pragma('foreign_keys = OFF');
      try {
        migrate(writerDb, { migrationsFolder: folder });
        const broken = writer.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`The migration broke ${broken.length} references; a backup is beside ${path}.`);
      } finally {
        writer.pragma('foreign_keys = ON');
      }
    },
    async close() {
      await last;
      readerFile.close();
      writer.close();
    },
  };
}

async function* partsOf(file: SqliteFile.Database, table: SQLiteTable) {
  const { columns, primaryKeys } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  const { sql } = drizzle(file, { casing: 'snake_case' })
    .select()
    .from(table)
    .orderBy(...key)
    .toSQL();
  let part = [];
  for (const values of file.prepare(sql).raw().iterate()) {
    part.push(rowOf(table, values as unknown[]));
    if (part.length < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function pending(file: SqliteFile.Database, folder: string): boolean {
  const table = file.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
  const done = table
    ? (file.prepare('select count(*) from __drizzle_migrations').pluck().get() as number)
    : 0;
  return done < readMigrationFiles({ migrationsFolder: folder }).length;
}

/** `backups/before-migration-N.db` beside the database, N counting up: an earlier backup is never overwritten. */
function backupPath(path: string): string {
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder, { recursive: true });
  let n = 1;
  while (existsSync(join(folder, `before-migration-${n}.db`))) n += 1;
  return join(folder, `before-migration-${n}.db`);
}
