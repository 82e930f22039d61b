import { linkIn, mailboxOf } from './mailbox.ts';
import { Staff } from './staff.ts';
import { expect, test } from './with-mail.ts';

test.use({ world: 'example' });
const CONFIRM = /^Confirm your subscription/;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a visitor subscribes to two components, confirms, is told, changes it, and leaves', async ({
      visitor,
      house,
      office,
      browser,
    }) => {
      const { page } = visitor;
      const mailbox = mailboxOf(office, 'ada@example.org');
      await visitor.reads('/');
      await page.getByRole('navigation').getByRole('link', { name: 'Subscribe' }).click();
      await page.getByRole('radio', { name: 'Only what I choose' }).check();
      await page.getByRole('checkbox', { name: 'Dashboard' }).check();
      await page.getByRole('textbox', { name: 'Address' }).fill('Ada@Example.org');
      await page.getByRole('button', { name: 'Subscribe' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('One step left');

      const asked = await mailbox.mail(CONFIRM);
      await page.goto(linkIn(asked, 'Confirm the subscription'));
      await page.getByRole('button', { name: 'Yes, tell me' }).click();
      await expect(page.getByRole('status').first()).toHaveText('Confirmed. You are told from now on.');
      await expect(page.getByRole('checkbox', { name: 'Dashboard' })).toBeChecked();

      const desk = await browser.newContext({ baseURL: house.url });
      const staff = new Staff(await desk.newPage(), house);
      await staff.comesIn();
      await staff.opensIncident({
        name: 'Dashboard is slow',
        words: 'We are looking into it.',
        affected: { Dashboard: 'Degraded' },
      });
      house.clock.set('2025-03-17T09:01:00Z');
      const told = await mailbox.mail('Dashboard is slow');
      expect(told.text).toContain('Degraded performance');
      await desk.close();

      await page.getByRole('combobox', { name: 'Incidents' }).selectOption('Critical only');
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('status').first()).toHaveText('Saved.');
      await expect(page.getByRole('combobox', { name: 'Incidents' })).toHaveValue('critical');

      await page.goto(linkIn(told, 'Unsubscribe'));
      await page.getByRole('button', { name: 'Unsubscribe' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are unsubscribed');
    });

    test('a form that was refused comes back with what was typed', async ({ visitor }) => {
      const { page } = visitor;
      await visitor.reads('/subscribe');
      await page.getByRole('radio', { name: 'Only what I choose' }).check();
      await page.getByRole('textbox', { name: 'Address' }).fill('not an address');
      await page.getByRole('button', { name: 'Subscribe' }).click();
      await expect(page.getByRole('alert').first()).toContainText('This was not sent');
      const address = page.getByRole('textbox', { name: 'Address' });
      await expect(address).toHaveValue('not an address');
      await expect(address).toHaveAccessibleDescription(/Enter a mail address/);
      await expect(page.getByRole('radio', { name: 'Only what I choose' })).toBeChecked();
    });
  });

test('what opens every link of a mail confirms nobody and unsubscribes nobody; one POST does', async ({
  house,
  office,
}) => {
  const mailbox = mailboxOf(office, 'bob@example.org');
  const ask = { method: 'POST', body: new URLSearchParams({ address: 'bob@example.org' }) } as const;
  await fetch(`${house.url}/api/subscriptions`, ask);
  const asked = await mailbox.mail(CONFIRM);
  const header = asked.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
  const here = (link: string) => house.url + new URL(link).pathname;
  const leave = here(/<([^>]+)>/.exec(header)![1]!);
  const links = [...(asked.text ?? '').matchAll(/https?:\/\/\S+/g)].map(([link]) => here(link));
  const confirm = house.url + linkIn(asked, 'Confirm the subscription');
  const isUnconfirmed = async () => (await (await fetch(confirm)).text()).includes('Not confirmed yet');

  for (const link of [...links, leave])
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(link, { method })).status, `${method} ${link}`).toBe(200);
  expect(await isUnconfirmed(), 'nothing was confirmed, and nobody has left').toBe(true);

  await fetch(confirm.replace('/subscription/', '/api/subscriptions/'), {
    method: 'POST',
    body: new URLSearchParams(),
  });
  expect(await isUnconfirmed()).toBe(false);
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  for (const time of ['first', 'second'])
    expect((await fetch(leave, { method: 'POST', body })).status, `the ${time} time`).toBe(200);
  expect(await (await fetch(confirm)).text()).toContain('You are unsubscribed');
});

test('hostile forms are answered and nothing breaks', async ({ house }) => {
  const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${house.url}${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      redirect: 'manual',
    });
  for (const body of [
    '',
    'address=%00',
    'address=a@b.c&scope=chosen&component=%27%3B--',
    'leastImpact=x&address=a@b.c',
    `address=${'a'.repeat(50_000)}@b.c`,
    '{"address":[]}',
    'channel=push&address=http://127.0.0.1/',
  ]) {
    const { status, headers } = await post('/api/subscriptions', body);
    const answer = [status, headers.get('location')];
    expect(answer, body.slice(0, 40)).toEqual([303, '/subscribe/again']);
  }
  expect((await post('/api/subscriptions', '{}', 'application/json')).status).toBe(400);
  const answers = { change: 303, confirm: 303, leave: 404, nothing: 404, constructor: 404 };
  for (const key of ['x', '..%2f..', 'abcdefghijklAAAAAAAAAAAAAAAAAAAAAA'])
    for (const [act, status] of Object.entries(answers))
      expect((await post(`/api/subscriptions/${key}/${act}`, 'a=b')).status, `${key} ${act}`).toBe(status);
  for (const act of ['change', 'confirm']) {
    const path = `/api/subscriptions/x/${act}`;
    expect((await post(path, '{}', 'application/json')).status, act).toBe(400);
  }
  // No address has it, whatever it leads to.
  for (const act of Object.keys(answers))
    expect((await post(`/api/subscriptions/%00/${act}`, 'a=b')).status, act).toBe(400);
  expect((await fetch(`${house.url}/subscription/abcdefghijklAAAAAAAAAAAAAAAAAAAAAA`)).status).toBe(404);
});

test('an incident is subscribed to while it is open, and not once it is over', async ({ staff, house }) => {
  await staff.comesIn();
  const affected = { Dashboard: 'Major' };
  const incident = await staff.opensIncident({ name: 'Slow', words: 'It is.', affected });
  const id = incident.split('/').at(-1)!;
  const own = () => fetch(`${house.url}/subscribe/incident/${id}`);
  expect((await own()).status).toBe(200);
  await staff.postsUpdate(incident, 'Resolved', 'Over.');
  expect((await own()).status).toBe(404);
  const body = new URLSearchParams({ address: 'ada@example.org', scope: 'incident', incident: id });
  const late = await fetch(`${house.url}/api/subscriptions`, { method: 'POST', body, redirect: 'manual' });
  expect([late.status, late.headers.get('location')]).toEqual([303, '/subscribe/again']);
});
