import { openStore } from '#lib/mirror/testing/store.ts';
import { expect, test } from './fixtures.ts';
import { openHouse } from './house.ts';
import { Staff } from './staff.ts';

test.setTimeout(180_000);

test('a copy in a bucket follows what staff publish; while the bucket is away nobody waits for it', async ({
  browser,
}) => {
  const store = await openStore();
  const house = await openHouse('2025-03-17T09:00:00Z', async (environment) => {
    environment['PUBLISH_TO'] = 's3://status/page';
    environment['AWS_ENDPOINT_URL'] = store.endpoint();
    environment['AWS_ACCESS_KEY_ID'] = 'S3RVER';
    environment['AWS_SECRET_ACCESS_KEY'] = 'S3RVER';
  });
  const context = await browser.newContext({ baseURL: house.url });
  const staff = new Staff(await context.newPage(), house);
  const mirror = async () => {
    const ready = await fetch(`${house.url}/readyz`);
    expect(ready.status).toBe(200);
    return ((await ready.json()) as { mirror: { fault: string | null; waiting: number } }).mirror;
  };
  const there = () => store.object('page/index.html').then(({ text }) => text, String);
  const here = async () => (await fetch(house.url)).text();

  await staff.setsUp();
  await staff.addsComponent('API');
  const incident = await staff.opensIncident({
    ...{ name: 'Slow answers', words: 'We are looking.', affected: { API: 'Degraded' } },
  });
  await expect.poll(there).toContain('We are looking.');
  // Said when all that belongs to it is there as well.
  await expect.poll(async () => (await mirror()).fault).toBe(null);

  await store.close();
  await staff.postsUpdate(incident, 'Identified', 'It was the disk.');
  await house.settled();
  expect(await here()).toContain('It was the disk.');
  await expect.poll(async () => (await mirror()).fault).toContain('ECONNREFUSED');

  await store.open();
  // By then it waits some seconds between its attempts.
  await expect.poll(there, { timeout: 60_000 }).toContain('It was the disk.');
  // Said when all that belongs to it is there as well.
  await expect.poll(async () => (await mirror()).fault).toBe(null);
  await context.close();
  await house.close();
  await store.remove();
});
