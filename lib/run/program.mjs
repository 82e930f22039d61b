import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.next/programs');
const MADE_OF = '\n// made of ';
/** With parts that are no JavaScript, or so large that those who need them load them. */
const APART = ['better-sqlite3', '@node-rs/argon2', 'esbuild', 'pg-native', '@aws-sdk/*'];
/** Packages that are older than modules ask for Node's own parts by this name. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/**
 * A TypeScript program in one file that Node runs as it is, which starts five times as fast. It is made when it is not
 * there or not of these sources.
 * @param {string} source its path in the project
 * @returns {Promise<string>} the path of that file
 */
export async function programFile(source) {
  const path = join(FOLDER, source.replaceAll('/', '-').replace(/\.ts$/, '.mjs'));
  if (isFresh(path)) return path;
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    ...{ entryPoints: [source], absWorkingDir: ROOT, outfile: path, write: false, metafile: true },
    ...{ bundle: true, platform: 'node', format: 'esm', external: APART, logLevel: 'silent' },
    banner: { js: REQUIRE },
    plugins: [{ name: 'plain', setup: leavePlainNode }],
  });
  // What packages are made of says the lock file.
  const inputs = Object.keys(metafile.inputs).filter((path) => !path.startsWith('node_modules/'));
  const made = outputFiles[0]?.text + MADE_OF + [hashOf(inputs), ...inputs].join('\t');
  mkdirSync(FOLDER, { recursive: true });
  // In place whole: others may be starting it.
  writeFileSync(`${path}.${process.pid}`, made);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

/**
 * What is plain Node runs where it is: it looks for other files beside itself.
 * @param {import('esbuild').PluginBuild} build
 */
function leavePlainNode(build) {
  build.onResolve({ filter: /^[#.].*\.mjs$/ }, ({ path, resolveDir }) => {
    const file = path.startsWith('#') ? join(ROOT, path.slice(1)) : resolve(resolveDir, path);
    if (file.includes('node_modules')) return undefined;
    return { path: relative(FOLDER, file), external: true };
  });
}

/** @param {string} path */
function isFresh(path) {
  try {
    const made = readFileSync(path, 'utf8');
    const [hash, ...inputs] = made.slice(made.lastIndexOf(MADE_OF) + MADE_OF.length).split('\t');
    return hash === hashOf(inputs);
  } catch {
    return false;
  }
}

/** @param {string[]} inputs */
function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version);
  for (const input of [...inputs, 'package-lock.json'])
    hash.update(`\0${input}\0`).update(readFileSync(join(ROOT, input)));
  return hash.digest('hex');
}
