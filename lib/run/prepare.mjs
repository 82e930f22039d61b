// What has to be there before the app can start. A process of its own: the front serves the published site meanwhile.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';

await ensureInstalled();
await ensureBuilt();
