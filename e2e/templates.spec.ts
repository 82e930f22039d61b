import { expect, test } from './fixtures.ts';
import { holdScripts } from './hold-scripts.ts';
import type { Staff } from './staff.ts';

test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z' });
test.setTimeout(180_000);

const WORDS = 'Sign-in fails for some people. Who is signed in stays so.';

async function writesTemplate(staff: Staff) {
  await staff.keepsTemplate({
    ...{ name: 'Sign-in', title: 'Signing in fails', status: 'Identified', words: WORDS },
    affected: { Dashboard: 'Major' },
  });
}

/** The form of a new incident says what the template says. */
async function isFilled({ page }: Staff) {
  await expect(page.getByLabel('What is wrong')).toHaveValue('Signing in fails');
  await expect(page.getByLabel('First words')).toHaveValue(WORDS);
  await expect(page.getByRole('radio', { name: 'Identified' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Dashboard' })).toBeChecked();
  const status = page.getByRole('group', { name: 'Status of Dashboard' });
  await expect(status.getByRole('radio', { name: 'Major' })).toBeChecked();
}

async function publishes(staff: Staff) {
  await staff.presses('Publish');
  await expect(staff.page.getByRole('heading', { level: 1 })).toHaveText('Signing in fails');
  await expect(staff.page.getByRole('main')).toContainText(WORDS);
  await staff.house.settled();
  await staff.page.goto('/');
  await expect(staff.page.getByRole('article').first()).toContainText(WORDS);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('somebody opens an incident, and posts an update, with words that were written before', async ({
      staff,
    }) => {
      const { page } = staff;
      await staff.comesIn();
      await writesTemplate(staff);
      await page.goto('/admin/incidents/new');
      await page.getByLabel('Begin with a template').selectOption('Sign-in');
      if (!javaScriptEnabled) await staff.presses('Fill in');
      await isFilled(staff);
      await publishes(staff);

      await page.goto('/admin/incidents');
      await page.getByRole('link', { name: 'Signing in fails' }).click();
      await page.getByLabel('Begin with a template').selectOption('Catching up');
      if (!javaScriptEnabled) await staff.presses('Fill in');
      const update = page.getByRole('form', { name: 'New update' });
      await expect(update.getByLabel('Update', { exact: true })).toHaveValue(/^New messages go out at once/);
      await expect(update.getByRole('radio', { name: 'Monitoring' })).toBeChecked();
      // What it says nothing of is as it was.
      await expect(update.getByRole('checkbox', { name: 'Dashboard' })).toBeChecked();
      await staff.presses('Publish update');
      const timeline = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: 'Timeline' }) });
      await expect(timeline.getByRole('listitem').first()).toContainText('New messages go out at once again');
    });

    test('a template leads to the form that it fills', async ({ staff }) => {
      await staff.comesIn();
      await writesTemplate(staff);
      const listed = staff.page.getByRole('listitem').filter({ hasText: 'Signing in fails' });
      await listed.getByRole('link', { name: 'Open an incident with it' }).click();
      await isFilled(staff);
    });

    test('a template is changed, and deleted', async ({ staff }) => {
      const { page } = staff;
      await staff.comesIn();
      await writesTemplate(staff);
      await page.getByRole('link', { name: 'Sign-in', exact: true }).click();
      await expect(page.getByLabel('Words')).toHaveValue(WORDS);
      await page.getByLabel('Name of the incident').fill('Nobody can sign in');
      await staff.presses('Save template');
      const listed = page.getByRole('listitem').filter({ hasText: 'Nobody can sign in' });
      await expect(listed).toContainText('1 component');
      await page.getByRole('link', { name: 'Sign-in', exact: true }).click();
      await staff.opens('Delete this template …');
      await staff.presses('Delete this template');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Templates');
      await expect(listed).toHaveCount(0);
    });
  });

test('what somebody has typed stays, until they ask for the template’s words', async ({ staff }) => {
  const { page } = staff;
  await staff.comesIn();
  await page.goto('/admin/incidents/new');
  const name = page.getByLabel('What is wrong');
  await name.fill('My own name');
  await page.getByRole('checkbox', { name: 'SMS' }).check();
  // The standard words that follow a status are nobody's.
  await staff.chooses('Status', 'Monitoring');
  await page.getByLabel('Begin with a template').selectOption('Mail is late');
  await expect(name).toHaveValue('My own name');
  await expect(page.getByLabel('First words')).toHaveValue(/^Email that you trigger/);
  await expect(page.getByRole('checkbox', { name: 'Email' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'SMS' })).toBeChecked();
  await expect(page.getByRole('status')).toContainText(
    'Filled in: Mail is late. Still yours: the name, the status.',
  );
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Email that you trigger');

  await staff.presses('Take the template’s instead');
  await expect(name).toHaveValue('Email arrives late');
  await expect(page.getByRole('radio', { name: 'Investigating' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'SMS' })).toBeChecked();

  // It is kept as a draft, as if it had been typed.
  await page.reload();
  await expect(page.getByText('Your unsent draft is back.')).toBeVisible();
  await expect(name).toHaveValue('Email arrives late');
});

test('a maintenance begins with a template of its own', async ({ staff }) => {
  const { page } = staff;
  await staff.comesIn();
  await staff.keepsTemplate({
    ...{ name: 'Database window', title: 'The database moves', status: 'Maintenance: Scheduled' },
    ...{ words: 'Nothing can be saved for an hour.', affected: { Dashboard: 'Major' } },
  });
  await page.getByRole('link', { name: 'Schedule a maintenance with it' }).click();
  await expect(page.getByLabel('What will be done')).toHaveValue('The database moves');
  await expect(page.getByLabel('What visitors should know')).toHaveValue('Nothing can be saved for an hour.');
  await expect(page.getByRole('checkbox', { name: 'Dashboard' })).toBeChecked();
  await page.goto('/admin/incidents/new');
  await expect(page.getByLabel('Begin with a template')).not.toContainText('Database window');
});

test('what is chosen before the scripts came is filled in when they come', async ({ staff }) => {
  const { page } = staff;
  await staff.comesIn();
  await writesTemplate(staff);
  const arrive = await holdScripts(page);
  await page.goto('/admin/incidents/new', { waitUntil: 'commit' });
  await page.getByLabel('Begin with a template').selectOption('Sign-in');
  arrive();
  await isFilled(staff);
});
