import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import type { Staff } from './staff.ts';

/** Berlin sets its clocks forward on the night of 30 March 2025, at two in the morning. */
test.use({ beginsAt: '2025-03-17T09:00:00Z' });
test.setTimeout(180_000);

const WORDS = 'The name servers restart, one after the other.';

async function plansSeries({ page }: Staff, javaScriptEnabled: boolean) {
  await page.goto('/admin/maintenance/new');
  const form = page.getByRole('form', { name: 'Schedule maintenance' });
  await form.getByLabel('What will be done').fill('Restart of the name servers');
  await form.getByLabel('Begins').fill('2025-03-23T01:30');
  await form.getByLabel('Ends').fill('2025-03-23T02:30');
  await form.getByRole('combobox', { name: 'Repeats' }).selectOption('weekly');
  await form.getByLabel('On the clock of').selectOption('Europe/Berlin');
  await form.getByLabel('What visitors should know').fill(WORDS);
  if (javaScriptEnabled) await expect(form.getByText('it begins that much later')).toBeVisible();
  else {
    await form.getByText('Dates and overlaps').click();
    await form.getByRole('button', { name: 'Show them as it stands now' }).click();
    const dates = page.frameLocator('iframe[title="Dates and overlaps"]');
    await expect(dates.getByText('it begins that much later')).toBeVisible();
    await expect(dates.getByRole('row')).toHaveCount(11);
  }
  await form.getByRole('button', { name: 'Schedule maintenance' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Restart of the name servers');
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('somebody plans maintenance every week, leaves one date out and cancels another; readers see the next', async ({
      staff,
      visitor,
    }) => {
      const { page, house } = staff;
      await staff.signsIn();
      await plansSeries(staff, javaScriptEnabled);
      await expect(page.getByRole('main')).toContainText('Every Sunday');
      const dates = page.getByRole('row');
      await expect(dates).toHaveCount(11);
      await expect(dates.nth(2)).toContainText('03:30');

      await dates.nth(7).getByRole('button', { name: 'Leave it out' }).click();
      await expect(dates.nth(7)).toContainText('Left out');
      await dates.nth(1).getByRole('link', { name: 'Scheduled' }).click();
      await page.getByText('Cancel this maintenance').first().click();
      await page.getByRole('button', { name: 'Cancel this maintenance' }).click();
      await expect(page.getByRole('main')).toContainText('Cancelled');
      await page.getByRole('link', { name: 'Restart of the name servers' }).click();
      await expect(dates.nth(1)).toContainText('Cancelled');

      await house.settled();
      await visitor.page.goto('/');
      const notice = visitor.page.getByRole('article').filter({ hasText: 'Restart of the name servers' });
      await expect(notice).toHaveCount(1);
      await expect(notice).toContainText('Every Sunday, 02:30–03:30 Europe/Berlin');
      await expect(notice).toContainText('And again:');
      await notice.getByRole('link', { name: 'Restart of the name servers' }).click();
      const more = visitor.page.getByRole('region', { name: 'More dates' }).getByRole('listitem');
      await expect(more.first()).toContainText('Cancelled');
      // What is planned later has no page yet.
      await expect(more.first().getByRole('link')).toHaveCount(1);
      await expect(more.last().getByRole('link')).toHaveCount(0);
    });
  });

test('the screen of a series is accessible, light and dark, and changes and ends it', async ({ staff }) => {
  const { page } = staff;
  await staff.signsIn();
  await plansSeries(staff, true);
  for (const fold of ['Change the series', 'End the series']) await page.getByText(fold).first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  }
  const form = page.getByRole('form', { name: 'Change the series' });
  await form.getByRole('combobox', { name: 'Repeats' }).selectOption('rule');
  await form.getByLabel('Rule').fill('FREQ=HOURLY');
  await form.getByRole('button', { name: 'Change the series' }).click();
  await expect(form.getByRole('alert')).toContainText('A maintenance repeats once a day at most');
  await form.getByLabel('Rule').fill('FREQ=MONTHLY;BYDAY=-1SU');
  await form.getByRole('button', { name: 'Change the series' }).click();
  // The choices of the form say the same.
  await expect(page.locator('.facts')).toContainText('Every month on the last Sunday');
  // Its fold is still open.
  await page.getByRole('button', { name: 'End the series' }).click();
  await expect(page.getByRole('main')).toContainText('It was ended on');
});
