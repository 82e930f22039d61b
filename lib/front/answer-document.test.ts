import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { isAmong } from './answer-document.mjs';
import { etagOf } from './manifest.mjs';
import { ask, frontOn } from './testing-front.ts';
import { publish } from './testing-site.ts';

const HOME = `<!doctype html><title>Home</title>${'<p>All systems operational</p>'.repeat(50)}`;
const SITE = {
  '/': HOME,
  '/history.atom': '<feed/>',
  '/logo.svg': '<svg/>',
  '/heartbeat.json': '{}',
  '/_next/static/a1.css': 'p{}',
  '/live.js': 'go()',
};

test('a document is sent in the smallest form that the client reads, each with its own tag', async () => {
  const front = await frontOn(SITE);
  const plain = await ask(front, '/');
  const br = await ask(front, '/', { 'accept-encoding': 'gzip, br' });
  const gzip = await ask(front, '/', { 'accept-encoding': 'gzip' });
  expect(plain.body.toString()).toBe(HOME);
  expect(brotliDecompressSync(br.body).toString()).toBe(HOME);
  expect(gunzipSync(gzip.body).toString()).toBe(HOME);
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', 'content-length': String(br.body.length) });
  expect(gzip.headers).toMatchObject({ 'content-encoding': 'gzip' });
  const tags = [plain, br, gzip].map(({ headers }) => headers.etag);
  expect(new Set(tags).size).toBe(3);
  expect(tags).toContain(`"${etagOf(HOME)}"`);
  for (const { headers } of [plain, br, gzip]) expect(headers.vary).toBe('accept-encoding');
});

test('who accepts nothing that there is gets a 406', async () => {
  const front = await frontOn(SITE);
  expect((await ask(front, '/', { 'accept-encoding': 'identity;q=0' })).status).toBe(406);
});

test('who has the document already is told so, without a body', async () => {
  const front = await frontOn(SITE);
  const first = await ask(front, '/', { 'accept-encoding': 'br' });
  const tag = first.headers.etag ?? '';
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`, `"x",W/${tag} ,"y"`, '*']) {
    const again = await ask(front, '/', { 'accept-encoding': 'br', 'if-none-match': known });
    expect(again, known).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy'])
      expect(again.headers[name], name).toBe(first.headers[name]);
  }
});

test('the tag of another form, or of a former edition, is not the document', async () => {
  const front = await frontOn(SITE);
  const tag = (await ask(front, '/', { 'accept-encoding': 'br' })).headers.etag ?? '';
  expect((await ask(front, '/', { 'if-none-match': tag })).status).toBe(200);
  expect((await ask(front, '/', { 'if-none-match': '"x"' })).status).toBe(200);
  expect(isAmong('"abc"', '"ab"')).toBe(false);
});

test('HEAD says what GET would, and sends nothing', async () => {
  const front = await frontOn(SITE);
  const get = await ask(front, '/');
  const head = await ask(front, '/', {}, { method: 'HEAD' });
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
});

test('a query changes nothing', async () => {
  const front = await frontOn(SITE);
  expect((await ask(front, '/?utm_source=mail&x=%E0')).body.toString()).toBe(HOME);
  expect((await ask(front, '/history.atom?')).body.toString()).toBe('<feed/>');
});

test('a form that is broken, or of another edition, is not sent', async () => {
  const front = await frontOn(null);
  publish(front.folder, SITE);
  writeFileSync(join(front.folder, 'live.js.br'), 'not brotli');
  writeFileSync(join(front.folder, 'live.js.gz'), '');
  writeFileSync(join(front.folder, 'history.atom.br'), brotliCompressSync('<feed>before</feed>'));
  await expect.poll(async () => (await ask(front, '/live.js')).status).toBe(200);
  const script = await ask(front, '/live.js', { 'accept-encoding': 'br, gzip' });
  expect(script.headers).not.toHaveProperty('content-encoding');
  expect(script.headers, 'there is no other').not.toHaveProperty('vary');
  expect(script.body.toString()).toBe('go()');
  const feed = await ask(front, '/history.atom', { 'accept-encoding': 'br, gzip' });
  expect(feed.headers['content-encoding']).toBe('gzip');
});

describe('what browsers and caches are told', () => {
  it.each([
    ['/', /max-age=0, stale-while-revalidate=1, stale-if-error=86400/],
    ['/history.atom', /max-age=0, .*stale-if-error=86400/],
    ['/heartbeat.json', /^no-cache$/],
    ['/_next/static/a1.css', /immutable/],
    ['/live.js', /max-age=60/],
  ])('%s may be kept as %s', async (path, kept) => {
    const front = await frontOn(SITE);
    expect((await ask(front, path)).headers['cache-control']).toMatch(kept);
  });

  test('pages run no script and style but ours, none of it inline', async () => {
    const front = await frontOn(SITE);
    const policy = (await ask(front, '/')).headers['content-security-policy'];
    expect(policy).toContain(`default-src 'self'`);
    expect(policy).not.toMatch(/unsafe|nonce/);
  });

  test('a picture opened by itself runs nothing', async () => {
    const front = await frontOn(SITE);
    expect((await ask(front, '/logo.svg')).headers['content-security-policy']).toMatch(/sandbox$/);
  });

  test('programs on other sites may read feeds, but not pages', async () => {
    const front = await frontOn(SITE);
    expect((await ask(front, '/history.atom')).headers['access-control-allow-origin']).toBe('*');
    expect((await ask(front, '/')).headers).not.toHaveProperty('access-control-allow-origin');
  });
});
