import { mailboxOf } from './mailbox.ts';
import { OWNER } from './owner.ts';
import { expect, test } from './with-mail.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test.setTimeout(180_000);

    test('one incident is split in two and made one again, and readers find their way from each to the other', async ({
      staff,
      visitor,
    }) => {
      const { page } = staff;
      await staff.comesIn();
      await staff.addsComponent('API');
      await staff.addsComponent('Web');
      const slow = await staff.opensIncident({
        ...{ name: 'All is slow', words: 'We are looking.', affected: { API: 'Major', Web: 'Partial' } },
      });

      await page.goto(slow);
      await page.locator('summary').filter({ hasText: 'Split it' }).click();
      const apart = page.getByRole('form', { name: 'Split it' });
      await apart.getByRole('checkbox', { name: /^Web/ }).check();
      await apart.getByLabel('Name of the new incident').fill('Pages stay blank');
      await apart.getByLabel('First words of the new one').fill('Pages do not load.');
      await apart.getByRole('button', { name: 'Split', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Pages stay blank' })).toBeVisible();
      const blank = new URL(page.url()).pathname;
      await expect(await visitor.reads(slow.replace('/admin', ''))).toContainText(
        'A part of it goes on in Pages stay blank',
      );
      await visitor.follows('Pages stay blank');
      await expect(visitor.page.getByRole('main')).toContainText('Began as part of All is slow');

      await page.goto(blank);
      await page.locator('summary').filter({ hasText: 'Merge it into another one' }).click();
      const together = page.getByRole('form', { name: 'Merge it into another one' });
      await together.getByLabel('Goes on as').selectOption('All is slow');
      await together.getByRole('button', { name: 'Merge', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'All is slow' })).toBeVisible();
      const story = await visitor.reads(blank.replace('/admin', ''));
      await expect(story).toContainText('Goes on as part of All is slow');
      await expect(story).toContainText('we go on telling of it there');
    });

    test('a maintenance that goes wrong becomes an incident, and both pages name each other', async ({
      staff,
      visitor,
    }) => {
      const { page } = staff;
      await staff.comesIn();
      await staff.addsComponent('API');
      await staff.schedulesMaintenance({
        ...{ name: 'New disks', begins: '2025-03-17T09:05', ends: '2025-03-17T11:00', words: 'Disks.' },
        components: ['API'],
      });
      const window = new URL(page.url()).pathname;
      staff.house.clock.set('2025-03-17T09:10:00Z');
      await expect(async () => {
        await page.goto(window);
        await expect(page.getByText('It went wrong: open an incident')).toBeVisible({ timeout: 500 });
      }).toPass();
      await page.locator('summary').filter({ hasText: 'It went wrong' }).click();
      const form = page.getByRole('form', { name: 'It went wrong: open an incident' });
      await expect(form.getByRole('checkbox', { name: 'API' })).toBeChecked();
      await form.getByRole('radio', { name: 'has ended' }).check();
      await form.getByRole('button', { name: 'Publish the incident' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Problems during: New disks' })).toBeVisible();
      const incident = new URL(page.url()).pathname.replace('/admin', '');
      await expect(await visitor.reads(incident)).toContainText('Came of the maintenance New disks');
      await visitor.follows('New disks');
      await expect(visitor.page.getByRole('main')).toContainText(
        'Brought about the incident Problems during: New disks',
      );
      await expect(visitor.page.getByRole('main')).toContainText('Completed');
    });

    test('an incident of the past is entered whole', async ({ staff, visitor }) => {
      const { page } = staff;
      await staff.comesIn();
      await staff.addsComponent('API');
      await page.goto('/admin/incidents');
      await page.getByRole('link', { name: 'Enter one of the past' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter an incident of the past');
      const began = page.getByRole('group', { name: 'How it began' });
      const ended = page.getByRole('group', { name: 'How it ended, or what came next' });
      await page.getByLabel('What was wrong').fill('Mail stood still');
      await began.getByLabel('When').fill('2025-03-16T21:00');
      await began.getByLabel('Words').fill('No mail goes out.');
      await began.getByRole('checkbox', { name: 'API' }).check();
      await ended.getByLabel('When').fill('2025-03-16T21:40');
      await ended.getByLabel('Words').fill('It goes out again.');
      await staff.presses('Enter it');
      await expect(page.getByRole('heading', { level: 1, name: 'Mail stood still' })).toBeVisible();
      const path = new URL(page.url()).pathname.replace('/admin', '');
      await expect(await visitor.reads(path)).toContainText('40 minutes');
    });
  });

test('a promise that is late is on the dashboard, and in one mail to whoever may write', async ({
  staff,
  office,
}) => {
  // It waits for real mail.
  test.setTimeout(180_000);
  const { page } = staff;
  await staff.comesIn();
  await staff.addsComponent('API');
  await page.goto('/admin/incidents/new');
  await page.getByLabel('What is wrong').fill('Requests fail');
  await page.getByRole('checkbox', { name: 'API' }).check();
  await staff.chooses('Next update', 'In 30 min');
  await staff.presses('Publish');
  await expect(page.getByRole('heading', { level: 1, name: 'Requests fail' })).toBeVisible();
  staff.house.clock.set('2025-03-17T09:40:00Z');
  await page.goto('/admin');
  const late = page.getByText('The next update is late: promised by 09:30');
  await expect(late).toBeVisible();
  const mail = await mailboxOf(office, OWNER.email).mail(/^Update is late/);
  expect(mail.text).toContain('If nothing is new, say that');
  staff.house.clock.set('2025-03-17T09:50:00Z');
  await page.getByRole('main').getByRole('link', { name: 'Post an update' }).click();
  await staff.postsUpdate(new URL(page.url()).pathname, 'Identified', 'A disk is full.');
  staff.house.clock.set('2025-03-17T09:59:00Z');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One incident is open');
  await expect(late).toHaveCount(0);
  expect(mailboxOf(office, OWNER.email).all()).toHaveLength(1);
});
