// npm run demo: the example world in a folder that is thrown away when it ends.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { giveUp, run } from './process.mjs';
import { programFile } from './program.mjs';
import { ADDRESS, checkPort, openHere } from './serve.mjs';

await checkPort();
await ensureInstalled();
await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'candor-demo-'));
// Whatever database the operator has is left alone.
Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '', PUBLIC_URL: ADDRESS, LOG_LEVEL: 'warn' });
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
console.log(`\nThe example page: ${ADDRESS}`);
if ((await run(process.execPath, [await programFile('db/seed/demo.ts')])) !== 0)
  giveUp('The example world could not be made.');
(await openHere()).startApp();
