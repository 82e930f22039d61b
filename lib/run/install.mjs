import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { environment, giveUp, run } from './process.mjs';

const LEAST = [20, 9];

/** Makes sure that what package-lock.json names is there, and that its native module fits this Node. */
export async function ensureInstalled() {
  checkNode();
  if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
    console.log('Installing what is missing (npm ci) …');
    // The build needs the development packages too, whatever NODE_ENV says.
    if ((await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])) !== 0)
      giveUp(whyInstallFails());
  }
  if (!nativeModuleLoads()) {
    console.log('Building the database driver for this Node …');
    await run('npm', ['rebuild', 'better-sqlite3']);
    if (!nativeModuleLoads()) giveUp(whyInstallFails());
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor))
    giveUp(`Candor needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}.`);
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}

function nativeModuleLoads() {
  const script = `new (require('better-sqlite3'))(':memory:').close()`;
  return spawnSync(process.execPath, ['-e', script], { env: environment() }).status === 0;
}

function whyInstallFails() {
  const missing = ['python3', 'make', 'c++'].filter(
    (tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error,
  );
  return missing.length === 0
    ? 'Installing failed: the lines above say why.'
    : `Installing failed. The database driver is compiled here, and these are missing: ${missing.join(', ')}.\n` +
        'On Debian or Ubuntu: apt-get install python3 make g++\nOn macOS: xcode-select --install';
}
