// What has to be there before the app can start. A process of its own: the front serves the published site meanwhile.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { programFile } from './program.mjs';

await ensureInstalled();
await ensureBuilt();
// Whoever runs the command line later may not be allowed to write here.
await programFile('lib/cli/candor.ts');
