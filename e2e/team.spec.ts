import { expect, test } from './fixtures.ts';
import { Staff } from './staff.ts';

test.use({ shared: true });

const ADA = { name: 'Ada Lovelace', email: 'ada@example.com', password: 'notes on the engine' } as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('who is invited by a link joins once, and who is removed is out at once', async ({
      staff,
      visitor,
      house,
    }) => {
      await staff.comesIn();
      await staff.page.goto('/admin/team');
      await staff.page.getByLabel('Who it is for').fill('Ada');
      await staff.presses('Make a link');
      const link = await staff.page.getByLabel('The link').inputValue();
      expect(link).toContain(`${house.url}/admin/join/`);

      const { page } = visitor;
      await page.goto(link);
      await page.getByLabel('Your name').fill(ADA.name);
      await page.getByLabel('E-mail').fill(ADA.email);
      await page.getByLabel('Password').fill(ADA.password);
      await page.getByRole('button', { name: 'Join the team' }).click();
      await expect(page).toHaveURL(/\/admin$/);
      // Settings are for admins: an editor is told so.
      expect((await page.goto('/admin/settings'))?.status()).toBe(403);

      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'This invitation does not work any more',
      );

      await staff.page.goto('/admin/team');
      await staff.page.getByText(`Change ${ADA.name}`).click();
      await staff.page.getByText(`Remove ${ADA.name} …`).click();
      await staff.presses(`Remove ${ADA.name}`);
      await expect(staff.page.getByText(ADA.email)).toHaveCount(0);
      await page.goto('/admin');
      await expect(page).toHaveURL(/\/admin\/sign-in/);
    });
  });

test('of two who change the settings, the second keeps their words and takes over what they had not touched', async ({
  staff,
  house,
  visitor,
}) => {
  await staff.comesIn();
  const second = new Staff(visitor.page, house);
  await second.signsIn();
  await second.page.goto('/admin/settings');
  await staff.page.goto('/admin/settings');
  await staff.page.getByLabel('About').fill('What the first one wrote.');
  await staff.page.getByLabel('Foot of the page').fill('The foot of the first one.');
  await staff.presses('Save settings');
  await expect(staff.page.getByText('Saved. The page shows it now.')).toBeVisible();

  await second.page.getByLabel('About').fill('What the second one wrote.');
  await second.presses('Save settings');
  await expect(second.page.getByText('What the first one wrote.')).toBeVisible();
  await expect(second.page.getByLabel('About')).toHaveValue('What the second one wrote.');
  await second.presses('Save settings');
  await expect(second.page.getByText('Saved. The page shows it now.')).toBeVisible();
  await expect(second.page.getByLabel('About')).toHaveValue('What the second one wrote.');
  await expect(second.page.getByLabel('Foot of the page')).toHaveValue('The foot of the first one.');
});

test('a form that comes back after signing out elsewhere still holds what was typed', async ({ staff }) => {
  await staff.comesIn();
  await staff.page.goto('/admin/settings');
  await staff.page.getByLabel('About').fill('Typed for an hour.');
  await staff.page.context().clearCookies();
  await staff.presses('Save settings');
  await expect(staff.page.getByRole('main').getByRole('alert')).toContainText('You are signed out');
  await expect(staff.page.getByLabel('About')).toHaveValue('Typed for an hour.');
});
