import { expect, test } from './fixtures.ts';

const DESCRIPTION = { component: { description: 'What programs call.' } };

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a program works with a token from the moment it is made until it is revoked', async ({
      staff,
      house,
      request,
    }) => {
      await staff.comesIn();
      await staff.addsComponent('API');
      const { page } = staff;
      await page.goto('/admin/tokens');
      await expect(page.getByText('No program may change this page yet.')).toBeVisible();
      await page.getByLabel('What will use it').fill('Terraform');
      await page.getByRole('checkbox', { name: 'Components' }).check();
      await staff.presses('Make a token');
      const token = await page.getByLabel('The token').inputValue();
      expect(token.length).toBeGreaterThan(20);

      // It is shown this once.
      await page.goto('/admin/tokens');
      const row = page.getByRole('listitem').filter({ hasText: 'Terraform' });
      await expect(row).toContainText('never used');
      await expect(page.getByLabel('The token')).toHaveCount(0);
      expect(await page.content()).not.toContain(token);

      const headers = { authorization: `OAuth ${token}` };
      const pages = await request.get(`${house.url}/v1/pages.json`, { headers });
      const [{ id } = { id: '' }] = (await pages.json()) as { id: string }[];
      const listed = await request.get(`${house.url}/api/v1/pages/${id}/components`, { headers });
      const [component] = (await listed.json()) as { id: string; name: string }[];
      expect(component?.name).toBe('API');
      const address = `${house.url}/v1/pages/${id}/components/${component?.id}`;
      const changed = await request.patch(address, { headers, data: DESCRIPTION });
      expect(await changed.json()).toMatchObject(DESCRIPTION.component);

      await page.goto('/admin/log?by=token');
      await expect(page.getByRole('main').getByRole('listitem')).toHaveText(
        /Terraform \(token\) changed the component API/,
      );
      await page.getByLabel('By').selectOption('Terraform');
      await staff.presses('Show');
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);

      await page.goto('/admin/tokens');
      await expect(row).toContainText('last used');
      await staff.opens('Revoke Terraform …');
      await staff.presses('Revoke Terraform');
      await expect(row).toHaveCount(0);
      const refused = await request.patch(address, { headers, data: DESCRIPTION });
      expect([refused.status(), await refused.json()]).toEqual([
        401,
        { error: 'Could not authenticate', message: 'Could not authenticate' },
      ]);
    });
  });
