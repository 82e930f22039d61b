import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { appAt } from '#lib/front/app-state.mjs';
import { ask, frontOn, later, type Reply, type TestFront } from '#lib/front/testing-front.ts';
import { listenTo } from '#lib/front/testing-listener.ts';
import { publish } from '#lib/front/testing-site.ts';
import { WEB_SERVERS } from './web-servers.ts';

const SITE = {
  '/': '<!doctype html><title>All is well</title><p>All is well.',
  '/history': '<!doctype html><title>History</title><p>Nothing yet.',
  '/history/2025-03': '<!doctype html><title>March 2025</title><p>Nothing yet.',
  '/history.atom': '<feed xmlns="http://www.w3.org/2005/Atom"/>',
  '/history.rss': '<rss version="2.0"/>',
  '/feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  '/components/7v2uj09kraco/feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  '/maintenance.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  '/heartbeat.json': '{"at":"2025-03-17T09:00:00.000Z","revision":1}',
  '/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '/logo.png': 'a picture',
  '/live.js': 'void 0;',
  '/site.webmanifest': '{"name":"Status"}',
  '/_next/static/chunks/1fulr-z91p-8w.css': 'p { margin: 0 }',
} as const;

const SAID = [
  ...['content-type', 'content-encoding', 'cache-control', 'content-security-policy', 'vary'],
  ...['access-control-allow-origin', 'x-content-type-options', 'referrer-policy', 'permissions-policy'],
  'cross-origin-opener-policy',
];

const said = ({ status, headers }: Reply) => ({
  status,
  // Media types and names of headers have no case.
  ...Object.fromEntries(
    SAID.map((name) => {
      const value = headers[name]?.toString();
      return [name, name === 'content-type' || name === 'vary' ? value?.toLowerCase() : value];
    }),
  ),
});

describe.each(WEB_SERVERS)('in front of Candor, $name', ({ missing, start }) => {
  const here = missing ? test.skip : test;
  const title = (text: string) => (missing ? `${text} (not checked: ${missing})` : text);

  async function open() {
    const front = await frontOn(SITE, { app: await echoingApp(), environment: { TRUST_PROXY: '1' } });
    return { front, server: await start({ site: front.folder, front: front.port }) };
  }

  here(title('says of every document what the front says of it'), async () => {
    const { front, server } = await open();
    for (const path of Object.keys(SITE)) {
      const gzip = { 'accept-encoding': 'gzip' };
      const [ours, theirs] = await Promise.all([ask(front, path, gzip), ask(server, path, gzip)]);
      expect({ path, ...said(theirs) }).toEqual({ path, ...said(ours) });
      expect(gunzipSync(theirs.body)).toEqual(gunzipSync(ours.body));
    }
  });

  here(title('adds nothing to what Candor answers'), async () => {
    const { front, server } = await open();
    for (const path of ['/admin', '/admin?x', '/events-of-another-kind', '/live.js/x']) {
      const [ours, theirs] = await Promise.all([ask(front, path), ask(server, path)]);
      expect({ path, ...said(theirs) }).toEqual({ path, ...said(ours) });
    }
  });

  here(title('sends what was compressed beforehand, or the document itself'), async () => {
    const { server } = await open();
    const plain = await ask(server, '/history');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SITE['/history']);
  });

  here(title('does without Candor for what is published'), async () => {
    const { front, server } = await open();
    await stop(front);
    for (const path of Object.keys(SITE)) expect((await ask(server, path)).status).toBe(200);
    expect((await ask(server, '/admin')).status).toBeGreaterThanOrEqual(500);
  });

  here(title('asks Candor for everything else, and says who asks'), async () => {
    const { server } = await open();
    const forged = { 'x-forwarded-for': '203.0.113.7' };
    const seen = echoed(await ask(server, '/admin?tab=1', forged));
    expect(seen).toMatchObject({ method: 'GET', url: '/admin?tab=1' });
    expect(seen.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen.headers['x-forwarded-host']).toBe(`127.0.0.1:${server.port}`);
  });

  here(title('hands a form that is sent to a page on to Candor'), async () => {
    const { server } = await open();
    const seen = echoed(await ask(server, '/history', {}, { method: 'POST', body: 'email=ada' }));
    expect(seen).toMatchObject({ method: 'POST', url: '/history', body: 'email=ada' });
  });

  here(title('keeps the manifest and what is being written to itself'), async () => {
    const { server } = await open();
    for (const path of ['/.manifest.json', '/.staging/1', '/history/../.manifest.json'])
      expect((await ask(server, path)).body.toString()).not.toContain('"format"');
  });

  here(title('lets open pages hear of changes at once'), async () => {
    const { front, server } = await open();
    const listener = await listenTo(server);
    publish(front.folder, { ...SITE, '/': 'Email is degraded.' });
    expect((await listener.next()).paths).toContain('/');
    expect((await ask(server, '/')).body.toString()).toBe('Email is degraded.');
  });
});

interface Echo {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}
const echoed = ({ body }: Reply) => JSON.parse(body.toString()) as Echo;

/** An app that answers with what reached it. */
async function echoingApp() {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method, url, headers } = request;
      // Without a type a web server may guess one.
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(JSON.stringify({ method, url, headers, body }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  later(() => new Promise((resolve) => server.close(() => resolve())));
  return appAt(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

const stop = (front: TestFront) => front.close(1_000);
