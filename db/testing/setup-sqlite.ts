import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startClock } from './clock.ts';
import { asAFreshProcess } from './fresh-process.ts';

// Runs before each test file. The files of one process share what it has loaded, and so the address of the database, which is
// fixed when `lib/env.ts` is first read; but each finds a database of its own there, as it is after the migrations.
const folder = (process.env['TEST_FOLDER'] ??= newFolder());
const file = join(folder, 'candor.db');
const migrated = join(folder, 'migrated.db');
process.env['DATABASE_URL'] = `file:${file}`;
asAFreshProcess();
startClock();

const { closeEngine } = await import('#db/open.ts');
if (existsSync(migrated)) copyFileSync(migrated, file);
else {
  const { migrate } = await import('#db/migrate.ts');
  await migrate();
  // What it wrote is in the one file when the last connection is closed.
  await closeEngine();
  copyFileSync(file, migrated);
}

function newFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'candor-sqlite-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

afterAll(async () => {
  await closeEngine();
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
});
