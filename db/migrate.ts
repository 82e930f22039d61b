import { join } from 'node:path';
import { engine } from './open.ts';

/** Brings the database of this process up to date. A SQLite file is copied to `backups/` first. */
export async function migrate(): Promise<void> {
  const open = engine();
  await open.migrate(join(process.cwd(), 'db/migrations', open.name));
}
