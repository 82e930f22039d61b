import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { writeInto, writtenFolder } from '#lib/import/files/testing/written-folder.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A SQLite file with these tables, their columns named by their rows. */
export function writtenSqlite(tables: Readonly<Record<string, Rows>>, prefix = ''): string {
  const path = join(writtenFolder({}), 'database.sqlite');
  const file = new SqliteFile(path);
  for (const [name, rows] of Object.entries(tables)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    file.exec(`create table "${prefix}${name}" (${columns.map((one) => `"${one}"`).join(', ') || 'id'})`);
    for (const row of rows) {
      const keys = Object.keys(row);
      file
        .prepare(
          `insert into "${prefix}${name}" (${keys.map((one) => `"${one}"`).join(', ')}) values (${keys.map(() => '?').join(', ')})`,
        )
        .run(Object.values(row));
    }
  }
  file.close();
  return path;
}

export function writtenFile(content: string | Buffer, name = 'cachet.json'): string {
  const folder = writtenFolder({});
  writeInto(folder, { [name]: content });
  return join(folder, name);
}
