// npm test: everything that has to be true, from a fresh clone. The same here and in CI.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './process.mjs';

const RESULTS = 'test-results';
await ensureInstalled();
const browser = await ensureBrowser();
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
  PLAYWRIGHT_JSON_OUTPUT_NAME: `${RESULTS}/playwright.json`,
});

const unit = read('vitest.json', { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 });
const { stats } = read('playwright.json', { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } });
const passed = unit.numPassedTests + stats.expected;
const failed = unit.numFailedTests + stats.unexpected + stats.flaky;
const skipped = unit.numPendingTests + stats.skipped;

console.log();
if (skipped > 0) console.log(`${skipped} skipped: each says why above.`);
if (broken.length > 0) console.log(`Not right: ${broken.join('; ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length > 0 || failed > 0 ? 1 : 0);

/**
 * @template T
 * @param {string} name
 * @param {T} none when the tool did not get as far as writing it
 * @returns {T}
 */
function read(name, none) {
  try {
    return /** @type {T} */ (JSON.parse(readFileSync(`${RESULTS}/${name}`, 'utf8')));
  } catch {
    return none;
  }
}
