import { expect, test } from './fixtures.ts';
import { OWNER } from './owner.ts';
import { Staff } from './staff.ts';

test('a session that is ended elsewhere is out at its next request', async ({ browser, house, staff }) => {
  await staff.comesIn();
  const other = new Staff(await browser.newPage({ baseURL: house.url }), house);
  await other.signsIn(OWNER);

  await staff.page.goto('/admin/account');
  await staff.presses('Sign out Chrome on Linux');
  await expect(staff.page.getByRole('button', { name: 'Sign out Chrome on Linux' })).toHaveCount(0);

  await other.page.goto('/admin/incidents');
  await expect(other.page).toHaveURL(/\/admin\/sign-in/);
  await other.page.close();
});

test('staff screens send strangers to the sign-in, and show them nothing', async ({ staff, visitor }) => {
  await staff.comesIn();
  for (const path of [
    '/admin',
    '/admin/incidents',
    '/admin/incidents/new',
    '/admin/team',
    '/admin/account',
  ]) {
    await visitor.page.goto(path);
    await expect(visitor.page, path).toHaveURL(/\/admin\/sign-in/);
  }
});
