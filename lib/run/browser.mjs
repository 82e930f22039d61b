import { existsSync } from 'node:fs';
import { giveUp, run } from './process.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * A Chromium for the end-to-end tests: one that is there, else Playwright's, else Debian's package.
 * @returns {Promise<string>} its path
 */
export async function ensureBrowser() {
  const there = await findBrowser();
  if (there) return there;
  console.log('No Chromium here; asking Playwright for its own …');
  await run('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  // A browser without any font draws no text, and measures it as nothing.
  await installPackages('chromium', 'fonts-dejavu-core');
  return (
    (await findBrowser()) ??
    giveUp('The end-to-end tests need a Chromium. Install one, or name it: CHROMIUM_PATH=… npm test')
  );
}

/**
 * The Chromium that never has a window, where Debian has it: a test costs a quarter less of the processor with it. It
 * shows no notifications, so it stands beside the other.
 * @returns {Promise<string | undefined>} its path
 */
export async function ensureShell() {
  // Whoever names a browser means that one.
  if (process.env.CHROMIUM_PATH) return undefined;
  if (!existsSync(SHELL)) await installPackages('chromium-headless-shell');
  return existsSync(SHELL) ? SHELL : undefined;
}

/** Does nothing where we may not. @param {string[]} names of Debian's packages */
async function installPackages(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${names.join(' and ')} …`);
  await run('apt-get', ['update']);
  const install = ['install', '-y', '--no-install-recommends', ...names];
  await run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' });
}

async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  return [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}
