import { expect, test } from './fixtures.ts';

const NAMES = ['Website', 'API', 'Webhooks'];
const BACKWARDS = ['API', 'Website', 'Webhooks'];

test('the order of components is changed with the keyboard, told aloud, and kept', async ({ staff }) => {
  await staff.comesIn();
  for (const name of NAMES) await staff.addsComponent(name);
  const { page } = staff;
  const names = page.getByRole('list', { name: 'Groups and components' }).getByRole('link');
  await expect(names).toHaveText(NAMES);
  await page.getByRole('button', { name: 'Move API', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Holding API at place 2 of 3.')).toBeAttached();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('API is over place 1 of 3.')).toBeAttached();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Space');
  // Not until its body has ended: the page reads no further than it needs, and the browser does not report an end then.
  await answered;
  await expect(names).toHaveText(BACKWARDS);
  // Picked up again, it is where it was put: the answer did not bring the old order back.
  await page.keyboard.press('Space');
  await expect(page.getByText('Holding API at place 1 of 3.')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(async () => {
    await page.reload();
    await expect(names).toHaveText(BACKWARDS, { timeout: 1_000 });
  }).toPass();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an incident is opened, resolved and deleted, and components move', async ({ staff }) => {
    await staff.comesIn();
    for (const name of NAMES) await staff.addsComponent(name);
    const { page } = staff;
    await page.getByRole('button', { name: 'Move Website down' }).click();
    await expect(page.getByRole('list', { name: 'Groups and components' }).getByRole('link')).toHaveText(
      BACKWARDS,
    );

    const incident = await staff.opensIncident({
      name: 'Pages load slowly',
      words: 'We are looking.',
      affected: { Website: 'Major' },
    });
    await staff.postsUpdate(incident, 'Resolved', 'It is fast again.');
    // Nobody touched the status of the component, and what is over leaves it well.
    const last = page.getByRole('listitem').filter({ hasText: 'It is fast again.' });
    await expect(last.getByText('Website: Operational')).toBeVisible();

    await staff.opens('Delete this incident');
    await staff.presses('Delete this incident');
    await expect(page.getByText('No incident yet.')).toBeVisible();
  });

  test('a row for an action item comes without losing a word', async ({ staff }) => {
    await staff.comesIn();
    const incident = await staff.opensIncident({ name: 'Outage', words: 'Down.', affected: {} });
    await staff.page.goto(`${incident}/postmortem`);
    await staff.page.getByRole('textbox', { name: 'Summary', exact: true }).fill('It was down.');
    await staff.presses('Add an action item');
    await expect(staff.page.getByRole('textbox', { name: 'Summary', exact: true })).toHaveValue(
      'It was down.',
    );
    await staff.page.getByLabel('What', { exact: true }).fill('Watch the disks');
    await staff.presses('Save draft');
    await expect(staff.page.getByLabel('What', { exact: true })).toHaveValue('Watch the disks');
  });
});

test.describe('a screen', () => {
  test.use({ shared: true });

  test('fetches no other screen before somebody goes there', async ({ staff }) => {
    const { page } = staff;
    const screens: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/admin')) screens.push(pathname);
    });
    await staff.comesIn();
    await page.waitForLoadState('networkidle');
    expect(screens).toEqual(['/admin']);
    await page.getByRole('link', { name: 'Components', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Components', level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(screens).toEqual(['/admin', '/admin/components']);
  });
});
