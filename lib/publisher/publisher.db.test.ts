import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { revision } from '#db/queries/revision.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, edith, setUpPage } from '#db/testing/world.ts';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { readManifest } from '#lib/front/manifest.mjs';
import { addSubscriber } from '#lib/verbs/add-subscriber.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { appAt } from './app.ts';
import { newPublisher } from './publisher.ts';
import { STAGING } from './site.ts';
import { publishState } from './state.ts';

let folder = '';
let asked: string[] = [];
/** Answers like an app whose every page says when it was drawn. */
const app = createServer(({ url }, answer) => {
  asked.push(url!);
  answer.setHeader('content-type', 'text/html');
  const permanent = url === '/history' ? '/history/2025-03' : url;
  answer.end(
    `<!doctype html><link rel="canonical" href="https://status.test${permanent}"/><p>${asked.length}`,
  );
});

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  folder = await mkdtemp(join(tmpdir(), 'publisher-'));
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
});
afterAll(async () => {
  app.closeAllConnections();
  app.close();
  await rm(folder, { recursive: true });
});

test('what readers see nothing of is done with at once, and makes no edition of its own', async () => {
  const { port } = app.address() as AddressInfo;
  const publisher = newPublisher({ folder, ask: appAt(port), build: 'b' });
  const publishAll = async () => {
    asked = [];
    while (await publisher.turn());
    return readManifest(folder)!;
  };
  const first = await publishAll();
  expect(first.revision).toBe(await revision(reader()));

  passTime(SECOND);
  await addSubscriber(ada, { address: 'reader@example.org', scope: 'page' });
  const before = await revision(reader());
  expect(await publishAll()).toEqual(first);
  expect(asked).toEqual([]);
  expect(publishState().revision, 'nothing is left to be done').toBe(before);

  await openIncident(edith, {
    name: 'Slow',
    status: 'investigating',
    body: 'It is.',
    components: [],
    notify: true,
  });
  const news = await publishAll();
  expect(news).toMatchObject({
    revision: await revision(reader()),
    documents: { '/': { revision: before + 1 } },
  });

  await addSubscriber(ada, { address: 'another@example.org', scope: 'page' });
  passTime(MINUTE);
  expect((await publishAll()).revision, 'with the next heartbeat').toBe(await revision(reader()));
});

test('the history is drawn once, and lies at the address of its month too', async () => {
  const publisher = newPublisher({ folder, ask: appAt((app.address() as AddressInfo).port), build: 'next' });
  asked = [];
  while (await publisher.turn());
  expect(asked.filter((path) => /^\/history(\/|$)/.test(path))).toEqual(['/history']);
  const { documents } = readManifest(folder)!;
  expect(documents['/history/2025-03']).toEqual(documents['/history']);
});

test('what follows the first pages is in the next edition, and whoever watches those does not wait for it', async () => {
  const editions: (readonly string[])[] = [];
  const publisher = newPublisher({
    ...{ folder, ask: appAt((app.address() as AddressInfo).port), build: 'next' },
    onPublished: (_, { changed }) => editions.push(changed.filter((file) => file.endsWith('.html'))),
  });
  while (await publisher.turn());
  editions.length = 0;
  const { incidentId: id } = await openIncident(edith, {
    ...{ name: 'Slower', status: 'investigating', body: 'It is.', components: [], notify: true },
  });
  while (await publisher.turn());
  expect(editions.slice(0, 2)).toEqual([
    expect.arrayContaining(['index.html', expect.stringContaining(id)]),
    expect.arrayContaining(['history/index.html']),
  ]);
  expect(editions[0]).not.toContain('history/index.html');
});

test('what was drawn when news came is put in place after it, and is drawn again only where the news touch it', async () => {
  const editions: (readonly string[])[] = [];
  const publisher = newPublisher({
    ...{ folder, ask: appAt((app.address() as AddressInfo).port), build: 'third' },
    onPublished: (_, { changed }) => editions.push(changed.filter((file) => file.endsWith('.html'))),
  });
  asked = [];
  while (!asked.includes('/subscribe')) await publisher.turn(() => asked.includes('/subscribe'));
  expect(editions.flat(), 'not yet in place').not.toContain('subscribe/index.html');

  editions.length = 0;
  await openIncident(edith, {
    ...{ name: 'Slowest', status: 'investigating', body: 'It is.', components: [], notify: true },
  });
  while (await publisher.turn());
  expect(editions[0]).toContain('index.html');
  expect(editions[0]).not.toContain('subscribe/index.html');
  const times = (wanted: string) => asked.filter((path) => path === wanted).length;
  expect(['/uptime', '/subscribe', '/history'].map(times)).toEqual([1, 1, 2]);
  const { documents } = readManifest(folder)!;
  expect(documents['/subscribe']).toMatchObject({ build: 'third' });
  expect(documents['/uptime']).toMatchObject({ build: 'third' });
  expect(await readdir(join(folder, STAGING)), 'nothing is left over').toEqual([]);
});
