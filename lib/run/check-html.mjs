// npm run check:html: the W3C's own checker over the public pages of the example world. Needs Java.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { environment, giveUp, run } from './process.mjs';
import { programFile } from './program.mjs';
import { ADDRESS, checkPort, PORT } from './serve.mjs';

const CHECKER = 'vnu-jar@26.9.27';

await checkPort();
await ensureInstalled();
await ensureBuilt();
if (spawnSync('java', ['-version']).error) giveUp('The checker is a Java program: install a Java runtime.');

const folder = mkdtempSync(join(tmpdir(), 'candor-html-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const place = { DATA_DIR: folder, DATABASE_URL: undefined, LOG_LEVEL: 'warn', NODE_ENV: 'production' };
await run(process.execPath, [await programFile('db/seed/demo.ts')], place);
// It is 30 MB and nothing else needs it, so it is not among the dependencies.
await run('npm', ['install', '--no-save', '--prefix', folder, CHECKER]);

const next = ['node_modules/next/dist/bin/next', 'start', '--port', PORT];
const server = spawn(process.execPath, next, { env: environment(place), stdio: 'ignore' });
process.once('exit', () => server.kill());
await answers(ADDRESS);

const files = [];
for (const path of await pages()) {
  const file = join(folder, `${files.length}.html`);
  const html = await (await fetch(ADDRESS + path)).text();
  writeFileSync(file, html);
  console.log(`${file}  ${path}`);
  files.push(file);
}
const jar = join(folder, 'node_modules/vnu-jar/build/dist/vnu.jar');
const code = await run('java', ['-jar', jar, '--errors-only', ...files]);
console.log(
  code === 0 ? `\n${files.length} pages, 0 errors` : `\nErrors in ${files.length} pages: see above.`,
);
process.exit(code);

/** What can be reached from the home page, at most `MOST` of each kind, so that no kind is left out. */
async function pages() {
  const MOST = 8;
  /** @type {Map<string, number>} */
  const kinds = new Map();
  const found = new Set();
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.replace(/\/[a-z0-9]{12}|\/\d{4}(-\d\d)?/g, '/*');
    const before = kinds.get(kind) ?? 0;
    if (found.has(path) || before >= MOST) continue;
    kinds.set(kind, before + 1);
    found.add(path);
    waiting.push(...(await linksOf(path)));
  }
  return found;
}

/** @param {string} path */
async function linksOf(path) {
  const html = await (await fetch(ADDRESS + path)).text();
  return [...html.matchAll(/href="(\/[^"#?]*)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\/(_next|admin|api)|\.\w+$/.test(link));
}

/** Waits until somebody answers there. @param {string} address */
async function answers(address) {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  giveUp('The server does not answer.');
}
