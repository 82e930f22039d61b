import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { env } from '#lib/env.ts';

/** Whether a path is the SQLite file that this process works on, by whatever name. */
export function isOpenDatabase(path: string): boolean {
  if (env.engine !== 'sqlite' || !existsSync(path)) return false;
  const url = env.databaseUrl;
  const own = url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file:'.length);
  return existsSync(own) && realpathSync(own) === realpathSync(path);
}
