import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { engine } from '#db/open.ts';
import { env } from '#lib/env.ts';
import { backUp } from './backup.ts';
import { dumpTo } from './dump.ts';

/** Keeps the page that is about to go, as `backups/before-restore-N` in `DATA_DIR`, N counting up. @returns the path */
export async function backUpBefore(told: (line: string) => void): Promise<string> {
  const folder = join(env.dataDir, 'backups');
  mkdirSync(folder, { recursive: true });
  const isSqlite = engine().name === 'sqlite';
  const named = (n: number) => join(folder, `before-restore-${n}.${isSqlite ? 'db' : 'json'}`);
  let n = 1;
  while (existsSync(named(n))) n += 1;
  told(`Keeping the page that is there in ${named(n)}`);
  await (isSqlite ? backUp(named(n)) : dumpTo(named(n)));
  return named(n);
}
