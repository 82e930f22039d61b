// npm start: from a fresh clone to a served page. Plain Node, because nothing is installed yet.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkPort, serve } from './serve.mjs';

await checkPort();
await ensureInstalled();
await ensureBuilt();
process.exit(await serve());
