import { expect, test } from './fixtures.ts';

test('an incident is opened with the keyboard alone', async ({ staff }) => {
  await staff.comesIn();
  const { page } = staff;
  const open = page.getByRole('link', { name: 'Open an incident' });
  for (let presses = 0; presses < 40; presses++) {
    if (await open.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What is wrong')).toBeFocused();
  await page.keyboard.type('Messages arrive late');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Messages arrive late', level: 1 })).toBeVisible();
});
