import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from './fixtures.ts';
import { aloud, incidentOf, latest, listens, OLD, test } from './open-pages.ts';

base.use({ world: 'example' });
base.setTimeout(180_000);

test.describe('with a clock that can be moved', () => {
  test.beforeEach(({ visitor: { page } }) => page.clock.install());

  test('where no stream can be had, the page still learns of news', async ({ staff, visitor }) => {
    const { page } = visitor;
    await page.route('**/events', (route) => route.fulfill({ status: 503 }));
    await listens(page, () => visitor.reads('/'));
    const incident = await incidentOf(page);
    await staff.comesIn();
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

test('a heartbeat that is refused once is not the end: news still arrives', async ({ staff, visitor }) => {
  const { page } = visitor;
  await page.clock.install();
  await listens(page, () => visitor.reads('/'));
  const incident = await incidentOf(page);
  let refused = 0;
  await page.route('**/heartbeat.json', (route) => {
    refused += 1;
    return route.fulfill({ status: 403, body: 'Too many at once' });
  });
  await expect(async () => {
    await page.clock.fastForward('01:30');
    expect(refused).toBeGreaterThan(0);
  }).toPass();
  await page.unroute('**/heartbeat.json');
  await staff.comesIn();
  await staff.postsUpdate(`/admin${incident}`, 'Monitoring', 'Heard after a refusal.');
  await expect(latest(page)).toContainText('Heard after a refusal.');
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
