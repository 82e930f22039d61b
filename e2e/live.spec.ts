import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { aloud, INCIDENT, incidentOf, latest, listens, test } from './open-pages.ts';

test.use({ world: 'example' });
test.setTimeout(180_000);

/** Goes away with the page: whoever still finds it saw no reload. */
const leaveMark = (page: Page) => page.evaluate(() => void (document.body.dataset['mark'] = 'here'));
const hasMark = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-mark', 'here');
const topOf = async (page: Page, name: RegExp) =>
  (await page.getByRole('slider', { name }).first().boundingBox())!.y;

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

  await staff.comesIn();
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
  await staff.comesIn();
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
  await staff.comesIn();
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
    await staff.comesIn();
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
  await staff.comesIn();
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
  await staff.comesIn();
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
