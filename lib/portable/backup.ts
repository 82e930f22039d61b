import { checkSqliteFile, SQLITE_START } from '#db/engine/check-sqlite.ts';
import { engine } from '#db/open.ts';
import { Refusal } from '#lib/errors.ts';
import { isOpenDatabase } from './open-database.ts';
import { putWhole } from './put-whole.ts';

/**
 * Copies the SQLite database of a running page into one file, checked before it is put in its place.
 * @throws Refusal `unavailable` on PostgreSQL, `conflict` when something else stands at the path
 */
export async function backUp(path: string): Promise<void> {
  const { copyTo } = engine();
  if (!copyTo)
    throw new Refusal(
      'invalid',
      'This page is kept in PostgreSQL, which has tools of its own for this: pg_dump "$DATABASE_URL" > candor.sql. ' +
        'For a copy that either engine can restore: candor dump <file>.',
    );
  if (isOpenDatabase(path))
    throw new Refusal('conflict', `${path} is the database itself. Nothing was written.`);
  await putWhole(path, SQLITE_START, async (draft) => {
    await copyTo(draft);
    const { faults } = checkSqliteFile(draft);
    if (faults.length > 0)
      throw new Error(`The database is damaged, and so would be the copy: ${faults.slice(0, 5).join('; ')}`);
  });
}
