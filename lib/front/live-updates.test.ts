import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { Changes } from './changes.mjs';
import { publishedMessage } from './event-message.mjs';
import { household } from './streams.mjs';
import { ask, frontOn, later } from './testing-front.ts';
import { listenTo } from './testing-listener.ts';
import { publish } from './testing-site.ts';

const SITE = { '/': 'one', '/history': 'months', '/heartbeat.json': '1' };

test('whoever listens is told which documents changed, and which are gone', async () => {
  const front = await frontOn(SITE);
  const visitors = [await listenTo(front), await listenTo(front)];
  publish(front.folder, { ...SITE, '/': 'two', '/incidents/a': 'new' });
  for (const visitor of visitors)
    expect(await visitor.next()).toEqual({ id: '2.2', paths: ['/', '/incidents/a'], within: 0 });
  publish(front.folder, { ...SITE, '/': 'two' });
  for (const visitor of visitors)
    expect(await visitor.next()).toEqual({ id: '3.3', paths: ['/incidents/a'], within: 0 });
});

test('what is told is what is served by then', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  for (const words of ['two', 'three', 'four']) {
    publish(front.folder, { ...SITE, '/': words });
    await visitor.next();
    expect((await ask(front, '/')).body.toString()).toBe(words);
  }
});

test('the heartbeat is no news', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  publish(front.folder, { ...SITE, '/heartbeat.json': '2' });
  await expect.poll(async () => (await ask(front, '/heartbeat.json')).body.toString()).toBe('2');
  publish(front.folder, { ...SITE, '/': 'two', '/heartbeat.json': '3' });
  expect(await visitor.next()).toMatchObject({ paths: ['/'] });
});

test('feeds are no news: their readers come by themselves', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  publish(front.folder, { ...SITE, '/history.atom': '<feed/>', '/components/a/feed.json': '{}' });
  await expect.poll(async () => (await ask(front, '/healthz')).body.toString()).toContain('"edition":2');
  publish(front.folder, { ...SITE, '/': 'two', '/components/a/maintenance.ics': '' });
  expect(await visitor.next()).toMatchObject({ id: '3.3', paths: ['/'] });
});

test('who comes back hears what they missed, and who missed nothing hears nothing', async () => {
  const front = await frontOn(SITE);
  publish(front.folder, { ...SITE, '/': 'two', '/incidents/a': 'new' });
  publish(front.folder, { ...SITE, '/': 'two' });
  await expect.poll(async () => (await ask(front, '/healthz')).body.toString()).toContain('"edition":3');
  const since = (id: string) => listenTo(front, { 'last-event-id': id });
  expect((await (await since('1.1')).next()).paths).toEqual(['/']);
  const current = await since('3.3');
  publish(front.folder, { ...SITE, '/': 'three' });
  expect(await current.next()).toMatchObject({ id: '4.4', paths: ['/'] });
});

test('who knows an edition that this folder never had is told to look at everything', async () => {
  const front = await frontOn(SITE);
  expect((await (await listenTo(front, { 'last-event-id': '9.900' })).next()).paths).toBe(null);
});

test('an id that is none of ours is no id', async () => {
  const front = await frontOn(SITE);
  for (const id of ['x', '1', '1.', '-1.-1', '1.1e9', '9'.repeat(500)]) {
    const visitor = await listenTo(front, { 'last-event-id': id });
    await expect.poll(() => visitor.heard()).toMatch(/^retry: \d+\n\n:\nid: 1\.1\n\n$/);
  }
});

test('one address cannot take all the places, and all of them cannot take more than there are', async () => {
  const front = await frontOn(SITE, {
    environment: { MAX_STREAMS: '3', MAX_STREAMS_PER_ADDRESS: '2', TRUST_PROXY: '1' },
  });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const first = await listenTo(front, from('192.0.2.1'));
  await listenTo(front, from('192.0.2.1'));
  const third = await ask(front, '/events', from('192.0.2.1'));
  expect(third).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
  await listenTo(front, from('2001:db8:0:1::1'));
  expect(await ask(front, '/events', from('192.0.2.3'))).toMatchObject({
    status: 503,
    headers: { 'retry-after': '60' },
  });
  first.answer.destroy();
  // Their place is free again.
  await expect.poll(async () => (await listenTo(front, from('192.0.2.4'))).answer.statusCode).toBe(200);
});

test('who does not read is dropped, and nobody else notices', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  const sleeper = connect(front.port, '127.0.0.1');
  later(() => void sleeper.destroy());
  sleeper.on('error', () => undefined);
  sleeper.pause().write('GET /events HTTP/1.1\r\nhost: x\r\n\r\n');
  await expect.poll(() => front.live.streams.size).toBe(2);
  const manifest = front.site.manifest;
  if (!manifest) throw new Error('Nothing is published.');
  const paths = Array.from({ length: 100 }, (_, at) => `/incidents/${String(at).padStart(150, '0')}`);
  const message = publishedMessage(manifest, paths, 2);
  // More than two sockets can hold between them, at a pace that a reader keeps up with.
  for (let sent = 0; front.live.streams.size === 2 && sent < 10_000; sent++) {
    front.live.streams.tell(message);
    await visitor.next();
  }
  expect(front.live.streams.size).toBe(1);
  publish(front.folder, { ...SITE, '/': 'two' });
  expect((await visitor.next()).paths).toEqual(['/']);
});

test('a long list of paths is not sent: everybody looks', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`/incidents/${at}`, 'x']));
  publish(front.folder, { ...SITE, ...many });
  expect((await visitor.next()).paths).toBe(null);
});

test('the more are told, the longer they spread their questions, up to two seconds', () => {
  const manifest = { format: 1, revision: 1, edition: 1, at: '', documents: {} } as const;
  const within = (streams: number) =>
    /"within":(\d+)/.exec(publishedMessage(manifest, ['/'], streams).toString())?.[1];
  expect([1, 50, 1_000, 10_000, 100_000].map(within)).toEqual(['0', '0', '200', '2000', '2000']);
});

test('streams end when the front does', async () => {
  const front = await frontOn(SITE);
  const visitor = await listenTo(front);
  await front.close(1_000);
  await visitor.ended;
});

test('a network of 64 bits is one address, however it is written', () => {
  const ofOne = ['2001:db8::1', '2001:db8::ffff:2', '2001:db8:0:0:5::', '2001:db8:0:0:a:b:c:d'].map(
    household,
  );
  expect(new Set(ofOne)).toEqual(new Set(['2001:db8:0:0']));
  expect(household('2001:db8:0:1::1')).toBe('2001:db8:0:1');
  expect(household('::1')).toBe('0:0:0:0');
  expect(household('192.0.2.7')).toBe('192.0.2.7');
});

test('who names an edition from before most of what there is costs no more than what is told', () => {
  const documents = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, at) => [
      `/incidents/${at}`,
      { type: 'text/html', etag: 'x', length: 1, revision: 1, edition: at < 9_900 ? 5 : 6, build: 'b' },
    ]),
  );
  const changes = new Changes();
  const manifest = { format: 1, revision: 1, edition: 6, at: '', documents } as const;
  changes.note(manifest, { changed: [], removed: ['/gone'] });
  expect(changes.since(4)).toBeNull();
  expect(changes.since(5)).toHaveLength(101);
  expect(changes.since(6)).toEqual([]);
});
