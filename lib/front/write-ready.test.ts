import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type Reply, ask, frontOn, later } from './testing-front.ts';
import { now } from './clock.mjs';
import { sendRaw } from './testing-raw.ts';
import { readyHead } from './write-ready.mjs';

const SITE = { '/': 'home', '/history': 'months', '/large': 'x'.repeat(300_000) };
const statuses = (heard: string) =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
const said = ({ status, body, headers }: Reply) => {
  const { connection: _, date, ...rest } = headers;
  expect(Math.abs(Date.parse(date ?? '') - now())).toBeLessThan(60_000);
  return { status, body: body.toString(), headers: rest };
};

test('what is written ready says what Node’s own way says, date included', async () => {
  const front = await frontOn(SITE);
  const tag = (await ask(front, '/')).headers.etag ?? '';
  for (const [path, headers, method] of [
    ['/', {}, 'GET'],
    ['/', { 'accept-encoding': 'br' }, 'GET'],
    ['/', {}, 'HEAD'],
    ['/', { 'if-none-match': tag }, 'GET'],
    ['/large', {}, 'GET'],
  ] as const) {
    const ready = await ask(front, path, headers, { method });
    const closed = await ask(front, path, { ...headers, connection: 'close' }, { method });
    expect(closed.headers.connection).toBe('close');
    expect(ready.headers).not.toHaveProperty('connection');
    expect(said(ready)).toEqual(said(closed));
  }
});

test('a connection goes on after each answer, and ends where the client says so', async () => {
  const front = await frontOn(SITE);
  const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: x\r\n${more}\r\n`;
  const heard = await sendRaw(
    front,
    `${get('/')}HEAD /history HTTP/1.1\r\nhost: x\r\n\r\n${get('/large')}${get('/history', 'connection: close\r\n')}`,
  );
  expect(statuses(heard)).toEqual([200, 200, 200, 200]);
  expect(heard.split('x'.repeat(300_000))).toHaveLength(2);
  expect(heard).toMatch(/connection: close\r\n[^]*months$/i);
});

test('a body that nobody asked for is not taken for the next request', async () => {
  const front = await frontOn(SITE);
  const body = 'GET /history HTTP/1.1\r\nhost: x\r\n\r\n';
  const heard = await sendRaw(
    front,
    `GET / HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\n\r\n${body}` +
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n',
  );
  expect(statuses(heard)).toEqual([200, 200]);
  expect(heard).not.toContain('months');
});

test('who speaks HTTP/1.0 is told whether the connection goes on', async () => {
  const front = await frontOn(SITE);
  expect(await sendRaw(front, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK[^]*connection: close/i);
  const kept = await sendRaw(front, 'GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n', 200);
  expect(kept).toMatch(/^HTTP\/1\.1 200 OK[^]*connection: keep-alive/i);
});

test('who asks and does not read is not answered on and on', async () => {
  const front = await frontOn(SITE);
  let answers = 0;
  const count = () => (answers += 1);
  subscribe('http.server.response.finish', count);
  later(() => void unsubscribe('http.server.response.finish', count));
  const sleeper = connect(front.port, '127.0.0.1');
  later(() => void sleeper.destroy());
  sleeper.on('error', () => undefined);
  sleeper.pause();
  sleeper.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(20_000));
  // What one reading of the connection brings is answered, and no more is read.
  await expect.poll(() => answers).toBeGreaterThan(0);
  for (let asked = 0; asked < 50; asked += 1) expect((await ask(front, '/')).body.toString()).toBe('home');
  expect(answers).toBeLessThan(5_000);
});

test('a value that would end its line is no header', () => {
  expect(() => readyHead('200 OK', ['content-type', 'text/html\r\nset-cookie: a=b'])).toThrow(TypeError);
});
