import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appThat, echo } from './testing-app.ts';
import { ask, frontOn, later, type TestFront } from './testing-front.ts';
import { sendRaw, statuses } from './testing-raw.ts';

const SECRET = 'what lies beside the published folder';
const SITE = { '/': 'home', '/history': 'months', '/history.atom': '<feed/>' };

/** A front whose folder has neighbours and hidden files that nobody may read. */
async function guarded(): Promise<TestFront> {
  const { app } = await appThat((_request, response) => response.writeHead(404).end('nothing here'));
  const front = await frontOn(SITE, { app });
  for (const name of ['secret', '.secret', 'index.html.bak']) writeFileSync(join(front.folder, name), SECRET);
  return front;
}

const HOLES = [
  '..',
  '.',
  '%2e%2e',
  '..%2f',
  '%00',
  '\\..\\',
  '//',
  'secret',
  '.manifest.json',
  '.secret',
  ';',
  '%',
];
const target = fc.oneof(
  fc
    .array(fc.constantFrom('/', 'history', 'index.html', ...HOLES), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom('/', ...HOLES), { maxLength: 6 }).map((parts) => `/${parts.join('/')}`),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const name = fc.constantFrom(
  ...['accept-encoding', 'if-none-match', 'content-length', 'transfer-encoding', 'connection', 'expect'],
  ...['last-event-id', 'range', 'x-forwarded-for', 'upgrade', 'te', 'cookie', 'host'],
);
const plausible = fc.constantFrom(
  ...['gzip;q=', 'identity;q=0', '*', 'W/', '"', '-1', '9'.repeat(30), 'bytes=0-,5-', 'websocket', '0x10'],
  ...['chunked', '100-continue', 'upgrade', 'content-length', ''],
);
const binary = fc.string({ unit: 'binary', maxLength: 60 });

/** Nothing but one thing is wrong with it, or nothing at all. */
const almostRight = fc.record({
  method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'DELETE', 'TRACE'),
  target: fc.oneof(
    fc.constantFrom('/', '/history?x=%E0', '/history.atom'),
    target.filter((text) => text.length < 30),
  ),
  version: fc.constant('HTTP/1.1'),
  headers: fc.array(fc.tuple(name, plausible), { maxLength: 1 }),
  body: fc.constant(''),
  end: fc.constant('\r\n\r\n'),
});
const allWrong = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'CONNECT', 'BREW', 'get', 'PRI', ''),
  target,
  version: fc.constantFrom('HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
  headers: fc.array(fc.tuple(name, fc.oneof(plausible, binary)), { maxLength: 6 }),
  body: binary,
  end: fc.constantFrom('\r\n\r\n', '\n\n', '\r\n', ''),
});
const request = fc.oneof(almostRight, allWrong).map(({ method, target, version, headers, body, end }) => {
  const fields = headers.map(([key, text]) => `\r\n${key}: ${text}`).join('');
  return `${method} ${target} ${version}\r\nhost: status.test${fields}${end}${body}`;
});

test('a thousand hostile requests, alone and in a row: no crash, no 500, no file outside the published site', async () => {
  const front = await guarded();
  const requests = fc.sample(request, { numRuns: 1_000, seed: 20_251_124 });
  const answered = new Set<number>();
  for (let at = 0; at < requests.length; at += 50) {
    const batch = requests.slice(at, at + 50);
    const pipelined = batch.slice(0, 5).join('');
    for (const heard of await Promise.all([...batch, pipelined].map((bytes) => sendRaw(front, bytes, 200)))) {
      for (const status of statuses(heard)) answered.add(status);
      expect(heard).not.toContain(SECRET);
      expect(heard).not.toContain('"format":1');
      expect(statuses(heard).filter((status) => status >= 500)).toEqual([]);
    }
    expect((await ask(front, '/')).body.toString()).toBe('home');
  }
  // They did get past the first line.
  expect([...answered]).toEqual(expect.arrayContaining([200, 304, 400, 404, 405]));
});

test('several requests on one connection are answered each, in their order', async () => {
  const front = await guarded();
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: x\r\n${more}\r\n`;
  const heard = await sendRaw(
    front,
    ['/', '/history', '/nowhere', '/history.atom'].map((path) => get(path)).join('') +
      get('/', 'connection: close\r\n'),
  );
  const words = [...heard.matchAll(/home|months|nothing here|<feed\/>/g)].map(([word]) => word);
  expect(words).toEqual(['home', 'months', 'nothing here', '<feed/>', 'home']);
});

test('each kind of nonsense is answered by its own number', async () => {
  const front = await guarded();
  const status = async (bytes: string) => statuses(await sendRaw(front, bytes))[0];
  const end = ' HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n';
  expect(await status(`GET nowhere${end}`)).toBe(400);
  expect(await status(`GET ftp://x/${end}`)).toBe(400);
  expect(await status('GET / HTTP/1.1\r\n\r\n'), 'without a host').toBe(400);
  expect(await status(`GET /\0${end}`)).toBe(400);
  expect(await status(`TRACE /${end}`)).toBe(405);
  expect(await status(`GET /${'x'.repeat(8_001)}${end}`)).toBe(414);
  expect(await status(`GET / HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`)).toBe(431);
  expect(await status(`GET http://other.example/history${end}`), 'as proxies write it').toBe(200);
});

test('a body without end does not hold up anybody else', async () => {
  const { app } = await appThat(echo);
  const front = await frontOn(SITE, { app });
  for (let at = 0; at < 50; at++) {
    const socket = connect(front.port, '127.0.0.1');
    later(() => void socket.destroy());
    socket.on('error', () => undefined);
    socket.write('POST /admin HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000\r\n\r\na');
  }
  expect((await ask(front, '/')).status).toBe(200);
  expect((await ask(front, '/admin')).status).toBe(200);
});

test('where a folder is served alone, nothing can be done but read', async () => {
  const front = await frontOn(SITE);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect(await ask(front, '/', {}, { method }), method).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
});

test('where a folder is served alone, its own page says that nothing is there', async () => {
  const front = await frontOn(SITE);
  expect((await ask(front, '/nowhere', { accept: 'text/html' })).body.toString()).toContain(
    'nothing at this',
  );
  writeFileSync(join(front.folder, '404.html'), '<h1>Missing</h1>');
  expect(await ask(front, '/nowhere', { accept: 'text/html' })).toMatchObject({
    status: 404,
    body: Buffer.from('<h1>Missing</h1>'),
  });
});
