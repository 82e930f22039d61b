import { defineConfig } from '@playwright/test';
import { now } from '#lib/clock.ts';
import { isoOf } from '#lib/domain/instant.ts';

/** `npm test` names the browsers it found; alone, `CHROMIUM_PATH=… npx playwright test` does. */
const executablePath = process.env['CHROMIUM_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'];
// The runner says it, and its workers have it from there.
process.env['TESTS_BEGAN'] ??= isoOf(now());

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/end-to-end',
  globalTeardown: './e2e/forget-worlds.ts',
  // One more than there are cores: much of a test is waiting for a server that starts.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  // No test measures time: these only end what would never end, on a machine with too much to do as well.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // It takes a good part of the time of each test that passes: TRACE=1 to look into one that does not.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Root in a container has no sandbox; the rest keeps the browser from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
        ...['--disable-background-networking', '--disable-component-update'],
      ],
    },
  },
});
