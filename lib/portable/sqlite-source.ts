import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSqliteFile } from '#db/engine/check-sqlite.ts';
import { openSqlite } from '#db/engine/sqlite.ts';
import { sqliteKit } from '#db/kit/sqlite.ts';
import { defineSchema } from '#db/schema/define.ts';
import { isoOf, instantOf } from '#lib/domain/instant.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { migrationNames } from './form.ts';
import type { Source } from './source.ts';
import { TABLES } from './tables.ts';

/**
 * The SQLite file of a page, as `candor backup` writes it. It is read from a copy, which is brought up to date first: so a
 * file of an older version can be restored, and the file itself stays as it is.
 * @throws SourceFault when it is damaged, is not of a page, or is of a newer version
 */
export async function sqliteSource(path: string): Promise<Source> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-restore-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'copy.db');
    copyFileSync(path, copy);
    // Latest changes of a file that was taken from a server that was killed.
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const { faults, migrations } = checkSqliteFile(copy);
    if (faults.length > 0) throw new SourceFault(`The file is damaged: ${faults.slice(0, 3).join('; ')}.`);
    if (migrations === 0) throw new SourceFault(`${path} is a database, but not of a page.`);
    if (migrations > migrationNames().length)
      throw new SourceFault('The file is of a newer version than this one.');
    const engine = openSqlite(`file:${copy}`);
    try {
      await engine.migrate('db/migrations/sqlite');
    } catch (error) {
      await engine.close();
      throw new SourceFault(`The file cannot be brought up to date: ${(error as Error).message}`);
    }
    const tables = defineSchema(sqliteKit);
    return {
      name: `the backup of ${isoOf(instantOf(Math.floor(statSync(path).mtimeMs)))}`,
      secret: null,
      each: (take) =>
        engine.readWhole(async (rowsOf) => {
          for (const table of TABLES)
            for await (const rows of rowsOf(tables[table])) await take({ table, rows });
        }),
      async close() {
        await engine.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
