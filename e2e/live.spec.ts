import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DEMO } from '#db/seed/demo-sign-in.ts';
import { now } from '#lib/clock.ts';
import { isoOf } from '#lib/domain/instant.ts';
import { expect, test as base } from './fixtures.ts';
import { Visitor } from './visitor.ts';

/** Once for all, so that they begin with the same published page. */
const BEGAN = isoOf(now());

const test = base.extend<{ second: Visitor; passing: void }>({
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

base.use({ world: 'example' });
base.setTimeout(180_000);

const INCIDENT = 'Email to Outlook and Hotmail addresses arrives late';
const aloud = (page: Page) => page.getByRole('status');
const OLD = /^This copy is from \d\d:\d\d.*; we cannot reach the server\.$/;
const latest = (page: Page) => page.getByRole('article').filter({ hasText: INCIDENT });

/** A house publishes its whole site before anybody reads in it; the test's own limit is enough. */
const PATIENT = { timeout: 0 };

/** The page has its stream and has looked once: from here on nothing is missed. */
async function listens(page: Page, act: () => Promise<unknown>) {
  const stream = page.waitForRequest('**/events', PATIENT);
  const heart = page.waitForResponse('**/heartbeat.json', PATIENT);
  await act();
  await stream;
  await (await heart).finished();
}

/** Goes away with the page: whoever still finds it saw no reload. */
const leaveMark = (page: Page) => page.evaluate(() => void (document.body.dataset['mark'] = 'here'));
const hasMark = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-mark', 'here');
const topOf = async (page: Page, name: RegExp) =>
  (await page.getByRole('slider', { name }).first().boundingBox())!.y;

async function incidentOf(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: INCIDENT, exact: true }).getAttribute('href'))!;
}

test('an update appears to two who read, without a reload, and takes nothing from their hands', async ({
  staff,
  visitor,
  second,
}) => {
  const home = visitor.page;
  await listens(home, () => visitor.reads('/'));
  const incident = await incidentOf(home);
  const story = second.page;
  await listens(story, () => second.reads(incident));
  await Promise.all([home, story].map(leaveMark));

  // One looks at the days of a component, far down; the other has chosen a passage of the timeline.
  await home.locator('summary').nth(1).click();
  const days = home.getByRole('slider', { name: /^Workers/ }).first();
  await days.focus();
  await home.keyboard.press('PageDown');
  const day = await days.getAttribute('aria-valuetext');
  const place = await topOf(home, /^Workers/);
  const permalink = story.locator('.rail > li').last().getByRole('link').first();
  await permalink.focus();
  const chosen = await story.evaluate(() => {
    const passage = document.querySelector('.rail li:last-child .prose p')!;
    getSelection()!.selectAllChildren(passage);
    return getSelection()!.toString();
  });

  await staff.signsIn(DEMO);
  await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'All of it goes by the second network now.');

  await expect(latest(home)).toContainText('All of it goes by the second network now.');
  await expect(story.locator('.rail > li').first()).toContainText(
    'All of it goes by the second network now.',
  );
  await expect(aloud(home)).toContainText(`New update: ${INCIDENT}: Monitoring`);
  await expect(aloud(story)).toHaveText('New update: Monitoring');
  await Promise.all([home, story].map(hasMark));

  await expect(home.locator('details[open]')).toHaveCount(1);
  await expect(days).toBeFocused();
  await expect(days).toHaveAttribute('aria-valuetext', day!);
  expect(Math.abs((await topOf(home, /^Workers/)) - place), 'what is read stays where it is').toBeLessThan(2);
  await expect(permalink).toBeFocused();
  expect(await story.evaluate(() => getSelection()!.toString())).toBe(chosen);
});

test('the tab says how it stands: its title and its picture follow', async ({ staff, visitor }) => {
  const { page } = visitor;
  await listens(page, () => visitor.reads('/'));
  await expect(page).toHaveTitle(/^Email is degraded/);
  const icon = page.locator('link[rel=icon]');
  const before = await icon.getAttribute('href');
  const incident = await incidentOf(page);
  // Who stands on a link that goes is led to where the same link is now.
  await latest(page).getByRole('link').last().focus();
  await staff.signsIn(DEMO);
  await staff.postsUpdate(`/admin${incident}`, 'Resolved', 'Everything arrives.');
  await expect(page).toHaveTitle(/^All systems operational/);
  await expect(aloud(page)).toContainText('Resolved. All systems operational');
  await expect(icon).not.toHaveAttribute('href', before!);
  await expect(page.locator(`a[href="${incident}"]:focus`)).toHaveCount(1);
});

test('what is being typed into the search stays', async ({ staff, visitor }) => {
  const { page } = visitor;
  await listens(page, () => visitor.reads('/history'));
  await leaveMark(page);
  const word = page.getByLabel('Word');
  await word.pressSequentially('name serv');
  await staff.signsIn(DEMO);
  await staff.opensIncident({ name: 'Webhooks are late', words: 'We are looking.', affected: {} });
  await expect(page.getByRole('link', { name: 'Webhooks are late' })).toBeVisible();
  await word.pressSequentially('ers');
  await expect(word).toHaveValue('name servers');
  await hasMark(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('loading the page again shows the update', async ({ staff, visitor }) => {
    await visitor.reads('/');
    const incident = await incidentOf(visitor.page);
    await staff.signsIn(DEMO);
    await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'All of it goes by the second network now.');
    await visitor.house.settled();
    await visitor.page.reload();
    await expect(latest(visitor.page)).toContainText('All of it goes by the second network now.');
  });
});

test('news slides in, and only appears for those who ask for less motion', async ({
  staff,
  visitor,
  second,
}) => {
  await second.page.emulateMedia({ reducedMotion: 'reduce' });
  await listens(visitor.page, () => visitor.reads('/'));
  await listens(second.page, () => second.reads('/'));
  const incident = await incidentOf(visitor.page);
  await staff.signsIn(DEMO);
  await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'Nearly there.');
  const moves = (page: Page) =>
    latest(page)
      .locator('[data-update]')
      .filter({ hasText: 'Nearly there.' })
      .evaluate((news) => [getComputedStyle(news).animationName, getComputedStyle(news).animationDuration]);
  expect(await moves(visitor.page)).toEqual(['arrive', '0.15s']);
  expect((await moves(second.page))[0]).toBe('none');
});

test('a page that nobody looks at asks nothing, and catches up when it is shown', async ({
  staff,
  visitor,
}) => {
  const { page } = visitor;
  await listens(page, () => visitor.reads('/'));
  const incident = await incidentOf(page);
  await show(page, false);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await staff.signsIn(DEMO);
  await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'Written while nobody looked.');
  await visitor.house.settled();
  expect(asked).toEqual([]);
  await listens(page, () => show(page, true));
  await expect(latest(page)).toContainText('Written while nobody looked.');
});

/** A browser without a window has no tabs to change to. */
async function show(page: Page, isShown: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isShown);
}

test.describe('with a clock that can be moved', () => {
  test.beforeEach(({ visitor: { page } }) => page.clock.install());

  test('where no stream can be had, the page still learns of news', async ({ staff, visitor }) => {
    const { page } = visitor;
    await page.route('**/events', (route) => route.fulfill({ status: 503 }));
    await listens(page, () => visitor.reads('/'));
    const incident = await incidentOf(page);
    await staff.signsIn(DEMO);
    await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'Heard without a stream.');
    await visitor.house.settled();
    await page.clock.fastForward('00:30');
    await expect(latest(page)).toContainText('Heard without a stream.');
  });

  test('a page that cannot reach its server says so calmly, and takes it back', async ({ visitor }) => {
    const { page } = visitor;
    await listens(page, () => visitor.reads('/'));
    const notice = page.getByRole('complementary');
    await page.route('**/*', (route) => route.abort());
    await expect(async () => {
      await page.clock.fastForward('01:30');
      await expect(notice).toHaveText(OLD, { timeout: 500 });
    }).toPass();
    await expect(aloud(page)).toHaveText(OLD);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    await page.unroute('**/*');
    await expect(async () => {
      await page.clock.fastForward('00:20');
      await expect(notice).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect(aloud(page)).toHaveText('The server can be reached again, and this page is up to date.');
  });
});

base.describe('after the publisher stopped long ago', () => {
  base.use({ beginsAt: '2025-05-05T09:00:00Z' });
  base('a page says that it is old though its server answers', async ({ visitor }) => {
    const { page } = visitor;
    await page.clock.install();
    await listens(page, () => visitor.reads('/maintenance'));
    await expect(async () => {
      await page.clock.fastForward('00:20');
      await expect(page.getByRole('complementary')).toHaveText(OLD, { timeout: 500 });
    }).toPass();
  });
});
