import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/documents/message.ts';
import { parseRange } from '#lib/outbound/public-address.ts';
import { incident } from '#lib/published/testing-world.ts';
import type { Envelope } from './channel.ts';
import { pushFrom } from './push.ts';
import { announcedLast } from './testing/announced.ts';
import { newBrowser, openPushService, signedBy } from './testing/push-service.ts';
import { WAYS as ways } from './testing/ways.ts';
import { vapidKeys } from './vapid.ts';

const LOOPBACK = { allowed: [parseRange('127.0.0.1')] };
const page = { id: 'page', name: 'Ünited', url: 'https://status.example.com' };
const message: Message = {
  ...{ subject: 'Investigating: Größe is slow', state: 'Investigating', title: 'Größe is slow' },
  ...{ words: 'It is **slow**.', facts: [], link: { url: `${page.url}/incidents/abc`, text: 'Read' } },
  ...{ page, tone: 'degraded_performance', subjectId: 'abcdefghijkl', footer: '', why: 'You asked for it.' },
};
const browser = newBrowser();
const to = (address: string | null, keys: Envelope['subscriber']['keys'] = browser.keys): Envelope => ({
  ...{ id: '17.subscriber00', subscriber: { id: 'subscriber00', address, keys, linkVersion: 1 } },
  ...{ message, announced: null, ways },
});

const closing: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});
async function serviceThat(answer?: { status: number; body?: string }) {
  const service = await openPushService(answer);
  closing.push(service.close);
  return service;
}

test('what is pushed can be read by that browser alone, is signed by us, and says how long it is worth keeping', async () => {
  const service = await serviceThat();
  const channel = pushFrom('status@example.com', LOOPBACK);
  expect(await channel.send(to(service.endpoint))).toEqual({ kind: 'sent' });
  const [pushed] = service.pushed;
  expect(JSON.parse(browser.reads(pushed!.body))).toEqual({
    ...{ title: 'Investigating: Größe is slow', body: 'It is slow.', url: '/incidents/abc' },
    ...{ tag: 'abcdefghijkl', lang: 'en', dir: 'auto', manage: '/subscription/k' },
  });
  expect(() => newBrowser().reads(pushed!.body)).toThrow();
  expect(pushed!.headers).toMatchObject({
    ...{ 'content-encoding': 'aes128gcm', 'content-length': String(pushed!.body.length) },
    ...{ ttl: '86400', urgency: 'normal' },
  });
  const signed = signedBy(pushed!);
  expect(signed).toMatchObject({ key: vapidKeys().publicKey, head: { alg: 'ES256' } });
  expect(signed?.claims).toMatchObject({ aud: service.origin, sub: 'mailto:status@example.com' });
});

test('a newer word on the same thing takes the place of one that was not fetched, and of no other', async () => {
  const service = await serviceThat();
  const channel = pushFrom(undefined, LOOPBACK);
  const about = (subjectId: string) => ({ ...to(service.endpoint), message: { ...message, subjectId } });
  for (const one of ['abcdefghijkl', 'abcdefghijkl', 'lkjihgfedcba', 'an id. of/another.kind'])
    await channel.send(about(one));
  const topics = service.pushed.map(({ headers }) => String(headers['topic']));
  expect(topics[0]).toBe(topics[1]);
  expect(new Set(topics).size).toBe(3);
  for (const topic of topics) expect(topic).toMatch(/^[\w-]{1,32}$/);
});

test('the beginning of an incident, and what somebody waits for, is urgent; what follows is not', async () => {
  const service = await serviceThat();
  const channel = pushFrom(undefined, LOOPBACK);
  const told = (...said: string[]): Envelope => {
    const facts = incident(
      'slow',
      said.map((status, index) => [index - 9, status]),
    );
    return { ...to(service.endpoint), announced: announcedLast(facts) };
  };
  const asking = { ...message, link: { url: ways.confirm, text: 'Confirm' } };
  await channel.send(told('investigating'));
  await channel.send(told('investigating', 'identified'));
  await channel.send({ ...to(service.endpoint), message: asking });
  expect(service.pushed.map(({ headers }) => headers['urgency'])).toEqual(['high', 'normal', 'high']);
});

test('who set no mailbox is known by the address of the page', async () => {
  const service = await serviceThat();
  await pushFrom(undefined, LOOPBACK).send(to(service.endpoint));
  expect(signedBy(service.pushed[0]!)?.claims['sub']).toBe(page.url);
});

describe('what the push service says is put down to whom it concerns', () => {
  test.each([
    [200, '', 'sent'],
    [201, '', 'sent'],
    [404, '', 'permanent'],
    [410, 'push subscription has unsubscribed or expired.', 'permanent'],
    [403, 'the key does not correspond to the one used to subscribe', 'permanent'],
    [400, '{"reason":"VapidPkHashMismatch"}', 'permanent'],
    [401, '{"code":401,"errno":109,"message":"VAPID public key mismatch"}', 'permanent'],
    [403, '{"reason":"BadJwtToken"}', 'refused'],
    [403, '<h1>403 Forbidden</h1>', 'refused'],
    [400, 'UnauthorizedRegistration', 'refused'],
    [401, '', 'refused'],
    [413, '', 'refused'],
    [429, '', 'temporary'],
    [500, '', 'temporary'],
    [503, '', 'temporary'],
    [302, '', 'temporary'],
  ])('%i %s: %s', async (status, body, kind) => {
    const service = await serviceThat({ status, body });
    const outcome = await pushFrom(undefined, LOOPBACK).send(to(service.endpoint));
    expect(outcome.kind).toBe(kind);
    // Its words are a stranger's, and the redirect's are ours.
    if ('reason' in outcome) expect(outcome.reason).toMatch(status === 302 ? /302/ : /^answered \d{3}$/);
  });

  test('nobody there may be there later; an address inside our own network never is', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, 'close');
    const closed = `http://127.0.0.1:${port}/`;
    expect(await pushFrom(undefined, LOOPBACK).send(to(closed))).toMatchObject({ kind: 'temporary' });
    expect(await pushFrom(undefined, { allowed: [] }).send(to(closed))).toMatchObject({ kind: 'permanent' });
    expect(await pushFrom(undefined, LOOPBACK).send(to('file:///etc/passwd'))).toMatchObject({
      kind: 'permanent',
    });
  });

  const notOnTheCurve = Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString('base64url');
  test.each([
    ['none', null],
    ['empty ones', { p256dh: '', auth: '' }],
    ['a point that is none', { p256dh: notOnTheCurve, auth: browser.keys.auth }],
    ['a secret that is too short', { p256dh: browser.keys.p256dh, auth: 'AAAA' }],
  ])('a browser whose keys are no keys is not written to again: %s', async (_what, keys) => {
    const service = await serviceThat();
    expect(await pushFrom(undefined, LOOPBACK).send(to(service.endpoint, keys))).toMatchObject({
      kind: 'permanent',
    });
    expect(service.pushed).toEqual([]);
  });

  test('what we ourselves did wrong is no fault of a browser: it is heard of, and nobody is given up', async () => {
    const service = await serviceThat();
    const nowhere = { ...message, page: { ...page, url: 'ftp://status.example.com' } };
    const sending = pushFrom(undefined, LOOPBACK).send({ ...to(service.endpoint), message: nowhere });
    await expect(sending).rejects.toThrow(/Vapid subject/);
  });
});
