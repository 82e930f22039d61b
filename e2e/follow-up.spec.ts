import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const TITLE = 'Make the negative TTL part of the checklist, and lower it a week ahead like every other';

for (const script of ['with', 'without'] as const)
  test.describe(`what was promised is followed up, ${script} JavaScript`, () => {
    test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', javaScriptEnabled: script === 'with' });
    test.setTimeout(180_000);

    test('what is late stands on the dashboard, and is done or dropped from the list', async ({ staff }) => {
      const { page } = staff;
      const item = page.getByRole('listitem').filter({ hasText: TITLE });
      await staff.comesIn();
      await expect(page.getByText('overdue')).toHaveCount(0);

      await page.goto('/admin/follow-up?state=all');
      await page.getByRole('button', { name: `Open again ${TITLE}` }).click();
      await expect(page.getByRole('heading', { name: 'Overdue (1)' })).toBeVisible();
      await expect(item).toContainText('Due 4 April 2025, 31 days late');
      // The list is as it was narrowed.
      expect(new URL(page.url()).search).toBe('?state=all');

      await page.goto('/admin');
      await page.getByRole('link', { name: '1 action item is overdue' }).click();
      await item.locator('summary').click();
      await staff.presses('Drop it');
      await expect(item).toContainText('Say why it is dropped.');
      if (!(await item.getByLabel('Why it is dropped').isVisible())) await item.locator('summary').click();
      await item.getByLabel('Why it is dropped').fill('The new provider does that.');
      await staff.presses('Drop it');
      await expect(item).toHaveCount(0);

      await page.goto('/admin/follow-up?state=dropped');
      await expect(item).toContainText('Dropped: The new provider does that.');
    });
  });

test.describe('the report', () => {
  test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
  test.setTimeout(180_000);

  test('of a month says how long it took, and of how many that is known, on screen and as a file', async ({
    staff,
  }) => {
    const { page } = staff;
    await staff.comesIn();
    await page.goto('/admin/report');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report: April 2025');
    await page.getByRole('link', { name: 'March 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report: March 2025');
    await expect(page.getByRole('row', { name: /^To resolve/ })).toContainText('minutes');
    await expect(page.getByRole('heading', { name: 'Action items, as of 5 May 2025' })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('report-2025-03.csv');
    expect(await readFile(await file.path(), 'utf8')).toContain('2025-03,time,to resolve,median,');
    await page.getByRole('link', { name: 'Quarter 1 of 2025' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report: Quarter 1 of 2025');
    const asked = await page.request.get('/admin/report/report.csv?period=2025-13');
    expect(asked.status()).toBe(400);
  });
});
