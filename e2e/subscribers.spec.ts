import { readFileSync } from 'node:fs';
import { openPostOffice, type PostOffice, smtpAnswer } from '#lib/channels/testing/post-office.ts';
import { expect, test as base } from './fixtures.ts';

/** A post office that takes mail for everybody but whom it was told to turn away. */
interface Post extends PostOffice {
  readonly turnedAway: Set<string>;
}

const test = base.extend<{ post: Post }>({
  post: async ({}, use) => {
    const turnedAway = new Set<string>();
    const office = await openPostOffice({
      onRcptTo: ({ address }, _session, done) =>
        done(turnedAway.has(address) ? smtpAnswer(`550 5.7.1 <${address}>: not today`) : null),
    });
    await use({ ...office, turnedAway });
    await office.close();
  },
  settings: ({ post }, use) => use({ SMTP_URL: post.url, MAIL_FROM: 'Heraldo <status@example.com>' }),
});

const sentTo = ({ mails }: PostOffice) => mails.map(({ to }) => to).sort();
const NINE = '2025-03-17T09:01:00Z';
const LATER = '2025-03-17T09:02:00Z';
const SLOW = { name: 'Slow sign-in', words: 'It takes a minute.', affected: {} } as const;

test('somebody is told only of what was ticked for them', async ({ staff }) => {
  await staff.comesIn();
  await staff.addsComponent('API');
  await staff.addsComponent('Website');
  const { page } = staff;
  await page.goto('/admin/subscribers/new');
  await page.getByLabel('Address', { exact: true }).fill('no address');
  await staff.opens('Only parts of the page');
  await page.getByRole('checkbox', { name: 'API' }).check();
  await page.getByLabel('Incidents').selectOption('Major and worse');
  await staff.presses('Add this subscriber');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Enter a mail address');
  await page.getByLabel('Address', { exact: true }).fill('ada@example.org');
  await staff.presses('Add this subscriber');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ada@example.org');
  await expect(page.getByText('API, major and worse')).toBeVisible();
});

test('whom staff ask gets one mail, and is not told before they answer', async ({ staff, post, house }) => {
  await staff.comesIn();
  await staff.addsSubscriber('ada@example.org', 'Ask them first');
  await expect(staff.page.getByText('Unconfirmed')).toBeVisible();
  await expect.poll(() => sentTo(post)).toEqual(['ada@example.org']);
  expect(post.mails[0]!.text).toContain(`${house.url}/subscription/`);
  await staff.presses('Send the confirmation again');
  await expect(staff.page.getByRole('main').getByRole('alert')).toContainText('within the hour');

  await staff.addsSubscriber('grace@example.org', 'Without asking');
  await staff.opensIncident(SLOW);
  house.clock.set(NINE);
  await expect.poll(() => sentTo(post)).toEqual(['ada@example.org', 'grace@example.org']);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a list is taken in but for its broken row, which is named; what is exported can be imported', async ({
      staff,
    }) => {
      await staff.comesIn();
      const { page } = staff;
      const list = 'email,least impact\nada@example.org,major\nno address,\n=lin@example.org,';
      await staff.importsSubscribers(list, 'Without asking');
      await expect(page.getByText('2 added, 0 asked, 1 not taken in.')).toBeVisible();
      await expect(page.getByRole('row', { name: 'no address' })).toContainText('Enter a mail address');

      await page.goto('/admin/subscribers');
      await expect(page.getByRole('link', { name: 'ada@example.org', exact: true })).toBeVisible();
      await expect(page.getByText('everything, major and worse')).toBeVisible();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Export a list' }).click();
      const exported = readFileSync(await (await download).path(), 'utf8');
      expect(exported, 'no formula for a spreadsheet').toContain("'=lin@example.org");
      await staff.importsSubscribers(exported, 'Without asking');
      await expect(page.getByText('0 added, 0 asked, 2 not taken in.')).toBeVisible();
    });

    test('while messages are paused every screen says so, and going on names how many go out', async ({
      staff,
      post,
      house,
    }) => {
      await staff.comesIn();
      await staff.importsSubscribers('ada@example.org\nlin@example.org', 'Without asking');
      await staff.pausesAllMessages();
      await staff.opensIncident(SLOW);
      house.clock.set(NINE);
      await staff.page.goto('/admin/team');
      await expect(staff.banner).toContainText('by Grace Hopper');
      await expect
        .poll(async () => {
          await staff.page.reload();
          return staff.banner.textContent();
        })
        .toContain('2 wait');
      expect(post.mails).toEqual([]);
      await staff.opens('Let them go on …');
      await staff.presses('Send 2 messages');
      await expect(staff.banner).toHaveCount(0);
      await expect.poll(() => sentTo(post)).toEqual(['ada@example.org', 'lin@example.org']);
    });

    // Once is enough here: the forms are those of the tests around it.
    if (javaScriptEnabled)
      test('of each update is seen who got it and why others did not, and what failed is sent again', async ({
        staff,
        post,
        house,
      }) => {
        const { page } = staff;
        await staff.comesIn();
        await staff.importsSubscribers('ada@example.org\nlin@example.org', 'Without asking');
        post.turnedAway.add('lin@example.org');
        const incident = await staff.opensIncident(SLOW);
        house.clock.set(NINE);
        await expect
          .poll(async () => {
            await page.goto(incident);
            return page.getByRole('main').textContent();
          })
          .toMatch(/1 sent, 1 failed.*1 failed: 550 5\.7\.1 …: not today/s);
        await page.getByRole('link', { name: '1 sent, 1 failed' }).click();
        await expect(page.getByText('Attempt 1')).toContainText('not today');

        post.turnedAway.clear();
        house.clock.set(LATER);
        await page.getByRole('form', { name: 'Send again to lin@example.org' }).getByRole('button').click();
        await expect.poll(() => sentTo(post)).toEqual(['ada@example.org', 'lin@example.org']);
        await expect(async () => {
          await page.goto(incident);
          await expect(page.getByRole('link', { name: '2 sent' })).toBeVisible({ timeout: 500 });
        }).toPass();
      });
  });

test('who only reads sees how many there are and not who, and is offered nothing to do', async ({
  staff,
  visitor,
  house,
}) => {
  await staff.comesIn();
  await staff.addsSubscriber('ada@example.org', 'Without asking');
  await staff.page.goto('/admin/team');
  await staff.page.getByLabel('Who it is for').fill('Vincent');
  await staff.page.getByRole('radio', { name: 'Viewer' }).check();
  await staff.presses('Make a link');
  const { page } = visitor;
  await page.goto(await staff.page.getByLabel('The link').inputValue());
  await page.getByLabel('Your name').fill('Vincent Viewer');
  await page.getByLabel('E-mail').fill('vincent@example.com');
  await page.getByLabel('Password').fill('only ever looking on');
  await page.getByRole('button', { name: 'Join the team' }).click();
  await expect(page).toHaveURL(/\/admin$/);

  await page.goto('/admin/subscribers?q=ada@example.org');
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'a•••@example.org' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('a•••@example.org');
  await expect(main.getByRole('button')).toHaveCount(0);
  await page.goto('/admin/subscribers');
  await expect(main.getByRole('button')).toHaveText(['Show']);
  for (const path of ['/admin/subscribers/export.csv', '/admin/subscribers/new', '/admin/subscribers/import'])
    expect((await page.request.get(house.url + path)).status(), path).toBe(403);
  expect(await (await page.request.get(`${house.url}/admin/subscribers`)).text()).not.toContain('ada@');
});

test('an address of a delivery or a subscriber that is not there says so', async ({ staff, house }) => {
  await staff.comesIn();
  for (const path of [
    'deliveries/x',
    'deliveries/999999999',
    'deliveries/99999999999999999999',
    'subscribers/x',
  ])
    expect((await staff.page.request.get(`${house.url}/admin/${path}`)).status(), path).toBe(404);
  for (const query of ['state=x&after=%FF', 'after=zzzz', 'state=failed&state=sent'])
    expect((await staff.page.request.get(`${house.url}/admin/deliveries/1?${query}`)).status(), query).toBe(
      200,
    );
});

test('when mail has not gone out for ten minutes the dashboard says so, and what the last attempt came to', async ({
  staff,
  post,
  house,
}) => {
  await staff.comesIn();
  await staff.addsSubscriber('ada@example.org', 'Without asking');
  await post.close();
  await staff.opensIncident(SLOW);
  house.clock.set(NINE);
  await expect.poll(() => house.hasSaid('the channel is down')).toBe(true);
  house.clock.set('2025-03-17T09:12:00Z');
  await staff.page.goto('/admin');
  const notice = staff.page.getByRole('region', { name: 'Messages that cannot be sent' });
  await expect(notice).toContainText('Mail is late: 1 message waits');
  await expect(notice).toContainText('ECONNREFUSED');
});

test('a test message goes to who asks for it, and what the server says is shown', async ({ staff, post }) => {
  await staff.comesIn();
  await staff.page.goto('/admin/subscribers');
  await staff.presses('Send me a test message');
  await expect(staff.page.getByText('Sent to grace@example.com.')).toBeVisible();
  expect(sentTo(post)).toEqual(['grace@example.com']);
  post.turnedAway.add('grace@example.com');
  await staff.presses('Send me a test message');
  await expect(staff.page.getByRole('main').getByRole('alert')).toContainText('not today');
});
