import { expect, test } from './fixtures.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', shared: true, javaScriptEnabled: false });

test('the page reads in full without script: state, latest words, days, history', async ({
  visitor: { page },
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Email is degraded');
  await expect(page.getByRole('article').first()).toContainText('Next update by');
  await page.locator('summary').first().click();
  await expect(page.locator('details[open]').first()).toContainText('How this is calculated');
  await page.getByRole('link', { name: 'History' }).first().click();
  await page.getByLabel('Word').fill('name servers');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('found');
});

test('an address where nothing is answers 404, and says so without script', async ({ visitor: { page } }) => {
  for (const path of [
    '/nothing',
    '/incidents/nothing',
    '/maintenance/nothing',
    '/history/1999-13',
    '/uptime/x',
  ]) {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(404);
    await expect
      .soft(page.getByRole('heading', { level: 1 }), path)
      .toHaveText('There is nothing at this address');
  }
});
