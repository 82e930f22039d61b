import Database from 'better-sqlite3';
import { join } from 'node:path';
import {
  arf,
  dsn,
  postmark,
  sesBounce,
  sesComplaint,
  sns,
  snsConfirmation,
} from '#lib/inbound/testing/reports.ts';
import { openPostOffice } from '#lib/channels/testing/post-office.ts';
import { expect, test } from './fixtures.ts';
import { type House, openHouse } from './house.ts';
import { does } from './programs.ts';
import { Staff } from './staff.ts';

const SECRET = 'sesame-0123456789';
const BASIC = { authorization: `Basic ${Buffer.from(`sns:${SECRET}`).toString('base64')}` };
const BEARER = { authorization: `Bearer ${SECRET}` };

test.setTimeout(180_000);

async function post(house: House, body: string, headers: Record<string, string>): Promise<number> {
  const address = `${house.url}/api/inbound/bounce`;
  return (await fetch(address, { method: 'POST', body, headers })).status;
}

/** Readers who have confirmed. */
const subscribe = (house: House, ids: readonly string[]) =>
  does(
    'e2e/subscribe.ts',
    ids.map((id) => `${id}=${id}@example.org`),
    house.environment,
  );

function known(house: House, id: string) {
  const database = new Database(join(house.folder, 'candor.db'), { readonly: true });
  const row = database
    .prepare(
      'select status, complained_at is not null as complained, (select state from deliveries where subscriber_id = id) as state from subscribers where id = ?',
    )
    .get(id) as { status: string; complained: number; state: string };
  database.close();
  return row;
}

test('without a secret there is nothing, and without the right one nobody is let in', async ({ house }) => {
  expect(await post(house, dsn(), BEARER)).toBe(404);
  const guarded = await openHouse('2025-03-17T09:00:00Z', async (environment) => {
    environment['INBOUND_SECRET'] = SECRET;
  });
  const address = `${guarded.url}/api/inbound/bounce`;
  const refused = await fetch(address, { method: 'POST', body: dsn() });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate'), 'SNS sends a password only when it is asked').toMatch(
    /^Basic /,
  );
  const inAddress = await fetch(`${address}?secret=${SECRET}&token=${SECRET}`, {
    method: 'POST',
    body: dsn(),
  });
  expect(inAddress.status).toBe(401);
  expect((await fetch(address, { headers: BEARER })).status).toBe(405);
  for (const body of ['', '{', '{}', '[]', 'hello', '\0', 'x'.repeat(1_000_000)])
    for (const type of ['', 'application/json', 'multipart/report', 'message/rfc822', 'multipart/form-data'])
      expect(await post(guarded, body, { ...BASIC, ...(type ? { 'content-type': type } : {}) })).toBe(400);
  expect(await post(guarded, snsConfirmation('https://evil.example/'), BASIC)).toBe(400);
  expect(guarded.faults()).toEqual([]);
  await guarded.close();
});

test('what comes back of a mail is held against the mailbox that it went to, and no other', async ({
  browser,
}) => {
  const office = await openPostOffice();
  const house = await openHouse('2025-03-17T09:00:00Z', async (environment) => {
    Object.assign(environment, {
      ...{ INBOUND_SECRET: SECRET, SMTP_URL: office.url },
      ...{ MAIL_FROM: 'Novu <status@example.com>', MAIL_BOUNCES: 'bounces@example.com' },
    });
  });
  const context = await browser.newContext({ baseURL: house.url });
  const staff = new Staff(await context.newPage(), house);
  await staff.setsUp();
  await staff.addsComponent('API');
  const ids = [
    'pipedpipedpi',
    'complainedar',
    'sessessessns',
    'sescomplains',
    'postmarkmail',
    'welltoldread',
  ];
  await subscribe(house, ids);
  await staff.opensIncident({ name: 'Slow', words: 'We are looking.', affected: { API: 'Degraded' } });
  house.clock.set('2025-03-17T09:01:00Z');
  await expect.poll(() => office.mails.length, { timeout: 30_000 }).toBe(ids.length);
  const mailTo = (id: string) => office.mails.find(({ to }) => to.startsWith(id))!;
  const messageId = (id: string) => mailTo(id).messageId!.slice(1, -1);
  for (const id of ids) await expect.poll(() => known(house, id).state).toBe('sent');

  const [piped, complained, ses, sesSpam, mark, well] = ids as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const reports: [string, string, Record<string, string>][] = [
    [piped, dsn({ to: mailTo(piped).returnPath }), { ...BEARER, 'content-type': 'message/rfc822' }],
    // What curl says of what it is given when nobody tells it better.
    [
      complained,
      arf({ messageId: messageId(complained) }),
      { ...BEARER, 'content-type': 'application/x-www-form-urlencoded' },
    ],
    [
      ses,
      sns(sesBounce({}, { source: mailTo(ses).returnPath })),
      { ...BASIC, 'content-type': 'text/plain; charset=UTF-8' },
    ],
    [
      sesSpam,
      sns({ ...sesComplaint(), mail: { source: mailTo(sesSpam).returnPath } }),
      { ...BASIC, 'content-type': 'text/plain; charset=UTF-8' },
    ],
    [mark, postmark({ Email: `${mark}@EXAMPLE.org` }), { ...BASIC, 'content-type': 'application/json' }],
  ];
  for (const [, body, headers] of reports) expect(await post(house, body, headers)).toBe(200);
  for (const [, body, headers] of reports) expect(await post(house, body, headers), 'again').toBe(200);

  const failed = { status: 'quarantined', complained: 0, state: 'failed' };
  const spam = { status: 'quarantined', complained: 1, state: 'sent' };
  expect([piped, complained, ses, sesSpam].map((id) => known(house, id))).toEqual([
    failed,
    spam,
    failed,
    spam,
  ]);
  expect(known(house, mark), 'by its address alone').toMatchObject({ status: 'quarantined', complained: 0 });
  expect(known(house, well)).toEqual({ status: 'active', complained: 0, state: 'sent' });

  const nobody = postmark({ Email: 'nobody@example.org' });
  expect(
    await post(house, nobody, { ...BASIC, 'content-type': 'application/json' }),
    'so that it is not sent again',
  ).toBe(200);
  expect(house.hasSaid('reports about mails came in')).toBe(true);
  expect(house.hasSaid('nobody@example.org'), 'no address stands in the log').toBe(false);
  expect(house.hasSaid(SECRET)).toBe(false);
  expect(house.faults()).toEqual([]);
  await context.close();
  await house.close();
  await office.close();
});
