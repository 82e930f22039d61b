// npm run dev
import { ensureInstalled } from './install.mjs';
import { checkPort, PORT } from './serve.mjs';
import { run } from './process.mjs';

await checkPort();
await ensureInstalled();
process.exit(await run(process.execPath, ['node_modules/next/dist/bin/next', 'dev', '--port', PORT]));
