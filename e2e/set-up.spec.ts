import { expect, test } from './fixtures.ts';
import { OWNER } from './owner.ts';

test.describe('where nobody was before', () => {
  test.use({ world: 'empty' });

  test('who can read the log owns the page, and nobody after them', async ({ staff, visitor }) => {
    await staff.setsUp({ name: 'Heraldo' });
    await visitor.page.goto('/admin/set-up');
    await expect(visitor.page).toHaveURL(/\/admin\/sign-in/);
    await expect(visitor.page.getByText('Heraldo')).toBeVisible();
  });

  test('a wrong code is refused beside its field, and what was typed stays', async ({ staff: { page } }) => {
    await page.goto('/admin');
    await page.getByLabel('Set-up code').fill('AAAA-BBBB-CCCC');
    await page.getByLabel('Name', { exact: true }).fill('Heraldo');
    await page.getByLabel('Your name').fill(OWNER.name);
    await page.getByLabel('E-mail').fill(OWNER.email);
    await page.getByLabel('Password').fill(OWNER.password);
    await page.getByRole('button', { name: 'Set up the page' }).click();
    await expect(page.getByLabel('Set-up code')).toHaveAccessibleDescription(/This is not the code/);
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Heraldo');
    await expect(page.getByLabel('E-mail')).toHaveValue(OWNER.email);
  });
});

test('a wrong password does not say whether the address is known', async ({ visitor: { page } }) => {
  const messages: string[] = [];
  for (const email of [OWNER.email, 'nobody@example.com']) {
    await page.goto('/admin/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toBeVisible();
    messages.push((await alert.textContent()) ?? '');
  }
  expect(messages[0]).toBe(messages[1]);
});
