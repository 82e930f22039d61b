import SqliteFile from 'better-sqlite3';

export type ForeignRow = Readonly<Record<string, unknown>>;

/**
 * The rows of tables in the SQLite file of another program, which is only read.
 * @param wanted tells from the names of all its tables which are read
 * @returns rows by the name of their table; what is wrong with the file, in SQLite's words, if it cannot be read
 */
export function rowsOfFile(
  path: string,
  wanted: (names: readonly string[]) => readonly string[],
): ReadonlyMap<string, readonly ForeignRow[]> | { readonly fault: string } {
  let file: SqliteFile.Database | undefined;
  try {
    file = new SqliteFile(path, { readonly: true, fileMustExist: true });
    // Nothing that its schema brings with it is run.
    file.pragma('trusted_schema = off');
    const names = file
      .prepare(`select name from sqlite_master where type = 'table'`)
      .pluck()
      .all() as string[];
    const rowsOf = (name: string) =>
      file!.prepare(`select * from "${name.replaceAll('"', '""')}"`).all() as ForeignRow[];
    return new Map(wanted(names).map((name) => [name, rowsOf(name)]));
  } catch (error) {
    if (!(error instanceof SqliteFile.SqliteError)) throw error;
    return { fault: error.message };
  } finally {
    file?.close();
  }
}
