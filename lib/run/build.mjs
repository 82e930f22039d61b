import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, run } from './process.mjs';

/** What a build is made from. */
const SOURCES = ['app', 'components', 'db', 'lib', 'public', 'instrumentation.ts', 'proxy.ts'];
const SETTINGS = ['next.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const STAMP = '.next/candor-sources';

/** Builds unless the last build was made from exactly these sources. */
export async function ensureBuilt() {
  const sources = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building …');
  const code = await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    NODE_ENV: 'production',
  });
  if (code !== 0) giveUp('The build failed: the lines above say why.');
  writeFileSync(STAMP, sources);
}

function hashOfSources() {
  const hash = createHash('sha256').update(process.version);
  for (const path of [...SOURCES, ...SETTINGS].flatMap(filesIn))
    hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesIn(join(path, name)));
  return /\.test\.tsx?$/.test(path) ? [] : [path];
}
