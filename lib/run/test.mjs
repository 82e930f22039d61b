// npm test: everything that has to be true, from a fresh clone. The same here and in CI.
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser, ensureShell } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { playwrightResults, vitestResults } from './failed-tests.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './process.mjs';

const RESULTS = 'test-results';
await ensureInstalled();
const browser = await ensureBrowser();
const shell = (await ensureShell()) ?? browser;
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** @type {string[]} */
const broken = [];
/** @param {string} what @param {string[]} tool @param {Record<string, string>} [extra] */
async function step(what, tool, extra) {
  console.log(`\n── ${what}`);
  if ((await run('npx', ['--no-install', ...tool], extra)) !== 0) broken.push(what);
}

await step('types', ['tsc', '--noEmit']);
await step('lint', ['eslint', '.']);
await step('format', ['prettier', '--check', '--log-level', 'warn', '.']);
await step('unit, and both databases', [
  ...['vitest', 'run', '--reporter=default', '--reporter=json'],
  `--outputFile.json=${RESULTS}/vitest.json`,
]);
console.log('\n── build');
await ensureBuilt();
await step('end to end', ['playwright', 'test', '--reporter=list,json'], {
  CHROMIUM_PATH: browser,
  CHROMIUM_SHELL_PATH: shell,
  PLAYWRIGHT_JSON_OUTPUT_NAME: `${RESULTS}/playwright.json`,
});

const unit = vitestResults(`${RESULTS}/vitest.json`);
const browsers = playwrightResults(`${RESULTS}/playwright.json`);
const skipped = unit.skipped + browsers.skipped;
const failed = unit.failed + browsers.failed;

console.log();
// Once more at the end: what a tool printed is thousands of lines above, or cut off.
for (const failure of [...unit.failures, ...browsers.failures]) console.log(`${failure}\n`);
if (skipped > 0) console.log(`${skipped} skipped: each says why above.`);
if (broken.length > 0) console.log(`Not right: ${broken.join('; ')}.`);
console.log(`${unit.passed + browsers.passed} passed, ${failed} failed`);
process.exit(broken.length > 0 || failed > 0 ? 1 : 0);
