import type { PostOffice } from '#lib/channels/testing/post-office.ts';
import type { House } from './house.ts';
import { does } from './programs.ts';
import type { Staff } from './staff.ts';
import { expect, test } from './with-mail.ts';

const READER = 'reader@example.com';

const subscribes = ({ environment }: House, ...addresses: string[]) =>
  does('e2e/subscribe.ts', addresses, environment);

/** An incident that the reader was told of. */
async function toldIncident(staff: Staff, office: PostOffice): Promise<string> {
  await staff.comesIn();
  await staff.addsComponent('API');
  await subscribes(staff.house, READER);
  const incident = await staff.opensIncident({
    ...{ name: 'Requests fail', words: 'We are looking.', affected: { API: 'Major' } },
  });
  await expect(staff.page.getByText('1 person will be told')).toBeVisible();
  staff.house.clock.set('2025-03-17T09:01:00Z');
  await expect.poll(() => office.mails.map(({ to }) => to)).toEqual([READER]);
  return incident;
}

const subjects = (office: PostOffice) => office.mails.map(({ subject }) => subject);

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // Each waits for real mail.
    test.slow();

    test('what is taken back in time is told to nobody, comes back into the form, and is told once when it is right', async ({
      staff,
      office,
    }) => {
      const incident = await toldIncident(staff, office);
      const { page } = staff;
      await staff.postsUpdate(incident, 'Identified', 'A dsik is full.');
      await expect(page.getByRole('button', { name: 'Take it back' })).toBeInViewport();
      if (javaScriptEnabled) await page.keyboard.press('Control+z');
      else await staff.presses('Take it back');
      await expect(page.getByText('Taken back: nobody was told.')).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'A dsik is full.' })).toHaveCount(0);
      const form = page.getByRole('form', { name: 'New update' });
      await expect(form.getByLabel('Update', { exact: true })).toHaveValue('A dsik is full.');
      await expect(form.getByRole('radio', { name: 'Identified', exact: true })).toBeChecked();
      staff.house.clock.set('2025-03-17T09:05:00Z');

      await form.getByLabel('Update', { exact: true }).fill('A disk is full.');
      await staff.presses('Publish update');
      await expect(page.getByText('1 person will be told')).toBeVisible();
      expect(office.mails, 'not before the ten seconds are over').toHaveLength(1);
      staff.house.clock.set('2025-03-17T09:05:11Z');
      await expect.poll(() => subjects(office)).toHaveLength(2);
      expect(office.mails[1]!.text).toContain('A disk is full.');

      await staff.postsUpdate(incident, 'Monitoring', 'It is empty again.');
      staff.house.clock.set('2025-03-17T09:06:00Z');
      // They come in order: had the first one been sent, it would stand among these.
      await expect
        .poll(() => subjects(office))
        .toEqual(['Investigating: Requests fail', 'Identified: Requests fail', 'Monitoring: Requests fail']);
      expect(office.mails.map(({ text }) => text).join()).not.toContain('dsik');
    });

    // Once is enough here: the forms are those of the tests around it.
    if (javaScriptEnabled)
      test('an incident that was opened by mistake is gone, and its words are in the form', async ({
        staff,
        office,
      }) => {
        await staff.comesIn();
        await staff.addsComponent('API');
        await subscribes(staff.house, READER);
        await staff.opensIncident({
          name: 'Requests fail',
          words: 'All of them.',
          affected: { API: 'Partial' },
        });
        await staff.presses('Take it back');
        const form = staff.page.getByRole('form', { name: 'New incident' });
        await expect(form.getByLabel('What is wrong')).toHaveValue('Requests fail');
        await expect(form.getByLabel('First words')).toHaveValue('All of them.');
        await expect(form.getByRole('checkbox', { name: 'API' })).toBeChecked();
        await form.getByLabel('What is wrong').fill('Some requests fail');
        staff.house.clock.set('2025-03-17T09:02:00Z');
        // And not the preview, though its button stands above.
        await form.getByLabel('What is wrong').press('Enter');
        await expect(staff.page.getByText('1 person will be told')).toBeVisible();
        staff.house.clock.set('2025-03-17T09:03:00Z');
        await expect.poll(() => subjects(office)).toEqual(['Investigating: Some requests fail']);
      });

    test('who comes too late is told so', async ({ staff, office }) => {
      const incident = await toldIncident(staff, office);
      const { page } = staff;
      if (javaScriptEnabled) await page.clock.install();
      await staff.postsUpdate(incident, 'Identified', 'A disk is full.');
      const button = page.getByRole('button', { name: 'Take it back' });
      await expect(button).toBeVisible();
      staff.house.clock.set('2025-03-17T09:02:00Z');
      await expect.poll(() => subjects(office)).toHaveLength(2);
      if (javaScriptEnabled) {
        await page.clock.fastForward(10_000);
        await expect(page.getByText('It is going out to 1 person now.')).toBeVisible();
        await expect(button).toBeHidden();
      } else {
        await button.click();
        await expect(page.getByText('It is too late to take it back: 1 person has been told.')).toBeVisible();
      }
      await expect(page.getByRole('listitem').filter({ hasText: 'A disk is full.' })).toHaveCount(1);
    });

    test('while messages are paused nobody is told soon, and taking back twice is refused', async ({
      staff,
      office,
    }) => {
      const incident = await toldIncident(staff, office);
      const { page } = staff;
      await staff.pausesAllMessages();
      await staff.postsUpdate(incident, 'Identified', 'A disk is full.');
      const paused = 'Messages are paused: 1 person will be told when they go on.';
      await expect(page.getByText(paused)).toBeVisible();
      const other = await page.context().newPage();
      await other.goto(incident);
      await staff.presses('Take it back');
      await expect(page.getByText('Taken back: nobody was told.')).toBeVisible();
      const again = other.getByRole('button', { name: 'Take it back' });
      // With script the other window hears of it by itself; without, the screen comes anew when it is pressed.
      if (!javaScriptEnabled) await again.click();
      await expect(again).toHaveCount(0);
      await expect(other.getByText(paused)).toHaveCount(0);
      await expect(other.getByText('It is too late')).toHaveCount(0);
    });

    test('the mail is seen before it is sent, with the number of people it goes to', async ({
      staff,
      office,
    }) => {
      const incident = await toldIncident(staff, office);
      const { page } = staff;
      await subscribes(staff.house, 'second@example.com', 'third@example.com');
      await page.goto(incident);
      await expect(page.getByText('Goes to 3 people.')).toBeVisible();
      await staff.chooses('Status', 'Monitoring');
      await page
        .getByRole('form', { name: 'New update' })
        .getByLabel('Update', { exact: true })
        .fill('It **runs**.');
      await staff.opens('Preview the mail');
      if (!javaScriptEnabled) await staff.presses('Show it as it stands now');
      const preview = page.frameLocator('iframe[title="Preview of the mail"]');
      await expect(preview.getByText('Monitoring: Requests fail')).toBeVisible();
      await expect(preview.getByText('3 people')).toBeVisible();
      const mail = preview.frameLocator('iframe[title="The mail"]');
      await expect(mail.getByRole('heading', { name: 'Requests fail' })).toBeVisible();
      await expect(mail.getByText('runs', { exact: true })).toHaveCSS('font-weight', '700');
      // As it is styled in itself, which no other page of ours may be.
      await expect(mail.getByRole('heading', { name: 'Requests fail' })).toHaveCSS('font-size', '24px');
      await preview.getByText('As plain text').click();
      await expect(preview.getByText('It **runs**.')).toBeVisible();
      await expect(
        page.getByRole('form', { name: 'New update' }).getByLabel('Update', { exact: true }),
      ).toHaveValue('It **runs**.');
    });
  });
