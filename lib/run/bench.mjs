// npm run bench [-- part …]: from a fresh clone to the table of measurements.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './process.mjs';

await ensureInstalled();
await ensureBuilt();
process.exit(
  await run(process.execPath, [
    'node_modules/tsx/dist/cli.mjs',
    'lib/bench/bench.ts',
    ...process.argv.slice(2),
  ]),
);
