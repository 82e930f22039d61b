import { expect, test } from './fixtures.ts';
import { Staff } from './staff.ts';

test.use({ shared: true });

const INCIDENT = { name: 'Messages arrive late', words: 'We are looking into it.', affected: {} };

test('what was typed survives a lost connection', async ({ staff }) => {
  await staff.comesIn();
  const { page } = staff;
  await page.goto('/admin/incidents/new');
  await page.getByLabel('What is wrong').fill(INCIDENT.name);
  await page.getByLabel('First words').fill(INCIDENT.words);
  await page.context().setOffline(true);
  await staff.presses('Publish');
  await expect(page.getByRole('form').getByRole('alert')).toContainText('offline');
  await expect(page.getByLabel('What is wrong')).toHaveValue(INCIDENT.name);
  await page.context().setOffline(false);
  await staff.presses('Publish');
  await expect(page.getByRole('heading', { name: INCIDENT.name, level: 1 })).toBeVisible();
});

test('a draft survives a closed tab', async ({ staff }) => {
  await staff.comesIn();
  const { page } = staff;
  await page.goto('/admin/incidents/new');
  await page.getByLabel('What is wrong').fill(INCIDENT.name);
  await page.close();
  const again = await page.context().newPage();
  await again.goto('/admin/incidents/new');
  await expect(again.getByText('Your unsent draft is back.')).toBeVisible();
  await expect(again.getByLabel('What is wrong')).toHaveValue(INCIDENT.name);
});

test('a refusal names its field and keeps every word', async ({ staff }) => {
  await staff.comesIn();
  const { page } = staff;
  await page.goto('/admin/incidents/new');
  await page.getByLabel('First words').fill('Καλημέρα 👋 שלום <script>alert(1)</script>');
  await staff.presses('Publish');
  await expect(page.getByLabel('What is wrong')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('What is wrong')).toHaveAccessibleDescription(/\w/);
  await expect(page.getByLabel('First words')).toHaveValue('Καλημέρα 👋 שלום <script>alert(1)</script>');
});

test('of two who edit one update, the second sees both texts and loses neither', async ({
  staff,
  house,
  visitor,
}) => {
  await staff.comesIn();
  // In a browser of their own: two tabs of one browser share their drafts.
  const second = new Staff(visitor.page, house);
  await second.signsIn();
  await staff.opensIncident(INCIDENT);
  const { page } = staff;
  await page.getByRole('link', { name: /^Edit/ }).first().click();
  await expect(page.getByLabel('Text')).toHaveValue(INCIDENT.words);
  await second.page.goto(page.url());

  await page.getByLabel('Text').fill('What the first one wrote.');
  await staff.presses('Save the correction');
  await expect(page.getByRole('main').getByText('What the first one wrote.').first()).toBeVisible();

  await second.page.getByLabel('Text').fill('What the second one wrote.');
  await second.presses('Save the correction');
  await expect(second.page.getByRole('form').getByRole('alert').first()).toContainText('Somebody else');
  await expect(second.page.getByLabel('Text')).toHaveValue('What the second one wrote.');
  await expect(second.page.getByText('What the first one wrote.')).toBeVisible();
});
