import SqliteFile from 'better-sqlite3';

/** With these bytes every SQLite file begins. */
export const SQLITE_START = 'SQLite format 3\0';

export interface SqliteFileState {
  /** What is wrong with it, in SQLite's words; empty when nothing is. */
  readonly faults: readonly string[];
  /** How many migrations it has had; 0 for a database of somebody else. */
  readonly migrations: number;
}

/**
 * Reads a whole SQLite file, page by page and reference by reference.
 * @param path of a copy that nobody else has open: what stands in a log beside it is brought into it
 */
export function checkSqliteFile(path: string): SqliteFileState {
  const file = new SqliteFile(path, { fileMustExist: true });
  try {
    const whole = (file.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((said) => said !== 'ok');
    const broken = file.pragma('foreign_key_check') as { table: string; parent: string }[];
    const faults = [...whole, ...broken.map((one) => `a row of ${one.table} names none of ${one.parent}`)];
    const known = file.prepare(`select 1 from sqlite_master where name = '__drizzle_migrations'`).get();
    const count = () => file.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
    return { faults, migrations: known ? count() : 0 };
  } catch (error) {
    if (!(error instanceof SqliteFile.SqliteError)) throw error;
    return { faults: [error.message], migrations: 0 };
  } finally {
    file.close();
  }
}
