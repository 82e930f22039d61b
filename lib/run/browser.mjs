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
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing the package chromium …');
    // A browser without any font draws no text, and measures it as nothing.
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  return (
    (await findBrowser()) ??
    giveUp('The end-to-end tests need a Chromium. Install one, or name it: CHROMIUM_PATH=… npm test')
  );
}

async function findBrowser() {
  const { chromium } = await import('@playwright/test');
  return [process.env.CHROMIUM_PATH, ...PLACES, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}
