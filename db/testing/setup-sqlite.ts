import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { startClock } from './clock.ts';

// Runs before each test file is loaded: the engine is fixed when `lib/env.ts` is first read.
const folder = mkdtempSync(join(tmpdir(), 'candor-sqlite-'));
process.env['DATABASE_URL'] = `file:${join(folder, 'candor.db')}`;
const stopClock = startClock();

const { migrate } = await import('#db/migrate.ts');
await migrate();

afterAll(async () => {
  const { closeEngine } = await import('#db/open.ts');
  await closeEngine();
  rmSync(folder, { recursive: true, force: true });
  stopClock();
});
