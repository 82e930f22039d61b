import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { RowsOf } from './whole-table.ts';

/**
 * What queries are written against on either engine. Left out is what only one of them has, and what would bypass
 * `write()`: results come from awaiting the query.
 */
export type Database = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | 'with' | '$with'
>;

export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  /** For reading. On SQLite a connection of its own, which cannot write. */
  readonly reader: Database;
  /**
   * Runs `work` in a transaction that no other writer runs beside. `changed` tells whether anything was written
   * in it so far. Rolls back when `work` throws.
   */
  transaction<T>(work: (tx: Database, changed: () => Promise<boolean>) => Promise<T>): Promise<T>;
  /** Reads whole tables, all of them as of one moment, while others may write. Holds no more than a part of one in memory. */
  readWhole<T>(work: (rowsOf: RowsOf) => Promise<T>): Promise<T>;
  /**
   * Copies the database of one moment into a file, while others may write. The file is whole in itself, and so far neither
   * checked nor synced. Null where the engine has tools of its own for that.
   */
  readonly copyTo: ((path: string) => Promise<void>) | null;
  /** Brings the schema up to date with the migrations of a folder. */
  migrate(folder: string): Promise<void>;
  close(): Promise<void>;
}
