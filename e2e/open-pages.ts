import type { Page } from '@playwright/test';
import { now } from '#lib/clock.ts';
import { isoOf } from '#lib/domain/instant.ts';
import { test as base } from './fixtures.ts';
import { Visitor } from './visitor.ts';

/** When the whole run began, so that all begin with the same published page. */
const BEGAN = process.env['TESTS_BEGAN']!;

/** What happens to pages that are open: house and browsers live in the present. */
export const test = base.extend<{ second: Visitor; passing: void }>({
  beginsAt: async ({}, use) => use(BEGAN),
  // Browsers hold the heartbeat against the front's own clock, so here the one of the house goes on too.
  passing: [
    async ({ house }, use) => {
      house.clock.set(isoOf(now()));
      const tick = setInterval(() => house.clock.set(isoOf(now())), 1_000);
      await use();
      clearInterval(tick);
    },
    { auto: true },
  ],
  second: async ({ browser, house, watch }, use) => {
    const context = await browser.newContext({ baseURL: house.url, viewport: { width: 390, height: 844 } });
    await use(new Visitor(watch(await context.newPage()), house));
    await context.close();
  },
});

export const INCIDENT = 'Email to Outlook and Hotmail addresses arrives late';
export const aloud = (page: Page) => page.getByRole('status');
/** With the day where midnight lies between. */
export const OLD = /^This copy is from (\d+ \w+, )?\d\d:\d\d.*; we cannot reach the server\.$/;
export const latest = (page: Page) => page.getByRole('article').filter({ hasText: INCIDENT });

/** A house publishes its whole site before anybody reads in it; the test's own limit is enough. */
const PATIENT = { timeout: 0 };

/** The page has its stream and has looked once: from here on nothing is missed. */
export async function listens(page: Page, act: () => Promise<unknown>) {
  const stream = page.waitForRequest('**/events', PATIENT);
  const heart = page.waitForResponse('**/heartbeat.json', PATIENT);
  await act();
  await stream;
  await (await heart).finished();
}

export async function incidentOf(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: INCIDENT, exact: true }).getAttribute('href'))!;
}
