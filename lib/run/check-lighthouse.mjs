// npm run check:lighthouse: Google's Lighthouse as a phone over the home page and an incident of the example world, the
// median of three each. What it found stays in docs/lighthouse.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { environment, giveUp, run } from './process.mjs';
import { programFile } from './program.mjs';
import { ADDRESS, checkPort } from './serve.mjs';

const TOOL = 'lighthouse@13.5.0';
const RUNS = 3;
const KEPT = 'docs/lighthouse';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Pictures of the page: most of the report's bytes, and nothing that is measured. */
const PICTURES = ['screenshot-thumbnails', 'final-screenshot'];

/** @typedef {{ categories: Record<string, { score: number | null }>, audits: Record<string, { numericValue?: number }> }} Report */

await checkPort();
await ensureInstalled();
await ensureBuilt();
const browser = await ensureBrowser();

const folder = mkdtempSync(join(tmpdir(), 'candor-lighthouse-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const place = { DATA_DIR: folder, DATABASE_URL: undefined, PUBLIC_URL: ADDRESS, LOG_LEVEL: 'warn' };
await run(process.execPath, [await programFile('db/seed/demo.ts')], place);
// A hundred packages that nothing else needs, so it is not among the dependencies; it runs without their scripts.
await run('npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--prefix', folder, TOOL]);

const front = spawn(process.execPath, ['lib/front/main.mjs'], {
  env: environment({ ...place, NODE_ENV: 'production' }),
  stdio: 'inherit',
});
process.once('exit', () => front.kill());
await published();

const home = await (await fetch(ADDRESS)).text();
const incident = /href="(\/incidents\/\w+)"/.exec(home)?.[1] ?? giveUp('The example world has no incident.');
mkdirSync(KEPT, { recursive: true });
let perfect = true;
for (const [name, path] of [
  ['home', '/'],
  ['incident', incident],
]) {
  const reports = [];
  for (let i = 0; i < RUNS; i++) reports.push(await measure(`${ADDRESS}${path}`));
  reports.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  const median = /** @type {Report} */ (reports[Math.floor(RUNS / 2)]);
  writeFileSync(join(KEPT, `${name}.json`), `${JSON.stringify(median, withoutStacks)}\n`);
  const scores = CATEGORIES.map((category) => `${category} ${scoreOf(median, category)}`);
  const value = (/** @type {string} */ audit) => Math.round(median.audits[audit]?.numericValue ?? NaN);
  const paint = `first paint ${value('first-contentful-paint')} ms, largest ${value('largest-contentful-paint')} ms`;
  console.log(`${name}: ${scores.join(', ')} (${paint}, ${value('total-byte-weight')} bytes)`);
  perfect &&= CATEGORIES.every((category) => scoreOf(median, category) === 100);
}
process.exit(perfect ? 0 : 1);

/** The tool's own stacks name the folder it happened to be in. @param {string} key @param {unknown} value */
function withoutStacks(key, value) {
  return key === 'errorStack' ? undefined : value;
}

/** @param {Report} report @param {string} category */
function scoreOf(report, category) {
  return Math.round((report.categories[category]?.score ?? 0) * 100);
}

/** @param {string} url @returns {Promise<Report>} */
async function measure(url) {
  const file = join(folder, 'report.json');
  const root = process.getuid?.() === 0 ? '--no-sandbox' : '';
  const flags = `--headless=new ${root} --disable-background-networking --disable-component-update --disable-sync --no-first-run`;
  const options = [
    ...['--output=json', `--output-path=${file}`, '--quiet', '--no-enable-error-reporting'],
    ...[`--only-categories=${CATEGORIES.join(',')}`, '--disable-full-page-screenshot'],
    ...[`--skip-audits=${PICTURES.join(',')}`, `--chrome-flags=${flags}`],
  ];
  const tool = join(folder, 'node_modules/lighthouse/cli/index.js');
  const code = await run(process.execPath, [tool, url, ...options], { CHROME_PATH: browser });
  if (code !== 0) giveUp(`Lighthouse ended with ${code}.`);
  return /** @type {Report} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/** Waits until the whole site is there: what is published meanwhile would compete with what is measured. */
async function published() {
  for (let tries = 0; tries < 1200; tries++) {
    const ready = await fetch(`${ADDRESS}/readyz`).catch(() => null);
    const state = ready && /** @type {{ settled?: boolean }} */ (await ready.json().catch(() => ({})));
    if (state?.settled) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  giveUp('The site is not published after two minutes.');
}
