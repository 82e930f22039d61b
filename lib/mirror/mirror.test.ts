import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MANIFEST, type Manifest } from '#lib/front/manifest.mjs';
import { openSite, type Site } from '#lib/publisher/site.ts';
import type { Bucket } from './bucket.ts';
import { newMirror } from './mirror.ts';
import { openStore } from './testing/store.ts';

let store: Awaited<ReturnType<typeof openStore>>;
let folder: string;
let site: Site;

beforeEach(async () => {
  store = await openStore();
  folder = mkdtempSync(join(tmpdir(), 'candor-mirror-'));
  site = await openSite(folder, { format: 1, revision: 0, edition: 0, at: '', documents: {} });
});
afterEach(async () => {
  await store.remove();
  rmSync(folder, { recursive: true, force: true });
});

const HTML = 'text/html; charset=utf-8';
const typeOf = (path: string) =>
  path.endsWith('.css') ? 'text/css' : path.includes('.atom') ? 'application/atom+xml' : HTML;

async function publish(documents: Record<string, string>, removed: string[] = []): Promise<void> {
  const staged = Object.entries(documents).map(([path, text]) =>
    site.stage({ path, type: typeOf(path), body: Buffer.from(text), revision: 1, build: 'b' }, 'quick'),
  );
  const edition = {
    revision: 1,
    at: '2025-03-17T09:00:00.000Z',
    page: 'page',
    removed,
    isStale: () => false,
  };
  await site.publish({ ...edition, documents: await Promise.all(staged) });
}

const FIRST = {
  '/': `<p>home ${'x'.repeat(2_000)}</p>`,
  '/incidents/slow': '<p>slow</p>',
  '/history.atom': '<feed/>',
  '/_next/static/a.css': 'p {}',
};

/** The same bucket, telling what is put and removed in which order; it ends at the nth of these acts. */
function watched(bucket: Bucket, endAt = Infinity) {
  const acts: string[] = [];
  const act = (name: string) => {
    if (acts.length >= endAt) throw new Error('the line was cut');
    acts.push(name);
  };
  const watching: Bucket = {
    read: (name) => bucket.read(name),
    async put(name, object) {
      act(name);
      await bucket.put(name, object);
    },
    async remove(name) {
      act(`-${name}`);
      await bucket.remove(name);
    },
  };
  return { bucket: watching, acts };
}

/** That what is there is what is published: nothing is missing, nothing is old, nothing is left over. */
async function mustBeCopied(prefix = ''): Promise<void> {
  const { documents } = site.manifest;
  const there = JSON.parse((await store.object(prefix + MANIFEST)).text) as Manifest;
  expect(there.documents).toEqual(documents);
}

test('every document is there as it is, with its type and how long it may be kept; no compressed form', async () => {
  await publish(FIRST);
  expect(await newMirror({ folder, bucket: store.bucket() }).copy()).toMatchObject({
    edition: 1,
    waiting: 0,
  });
  expect(store.names()).toEqual(
    [MANIFEST, '_next/static/a.css', 'history.atom', 'incidents/slow/index.html', 'index.html'].sort(),
  );
  expect(await store.object('index.html')).toMatchObject({
    text: FIRST['/'],
    type: HTML,
    encoding: undefined,
  });
  expect((await store.object('_next/static/a.css')).cacheControl).toContain('immutable');
  expect((await store.object('index.html')).cacheControl).toContain('max-age=0');
  await mustBeCopied();
});

test('what pages need has arrived before the pages, and all they lead to before the home page; the manifest is last', async () => {
  await publish({ ...FIRST, '/_next/static/b.css': 'p {}' });
  const bucket = store.bucket();
  const acts: string[] = [];
  const slow: Bucket = {
    ...bucket,
    async put(name, object) {
      acts.push(name);
      await bucket.put(name, object);
      acts.push(`${name} is there`);
    },
  };
  await newMirror({ folder, bucket: slow }).copy();
  const begun = (name: string) => acts.indexOf(name);
  const arrived = (name: string) => acts.indexOf(`${name} is there`);
  for (const style of ['_next/static/a.css', '_next/static/b.css'])
    for (const page of ['incidents/slow/index.html', 'history.atom'])
      expect(arrived(style)).toBeLessThan(begun(page));
  for (const name of ['incidents/slow/index.html', 'history.atom'])
    expect(arrived(name)).toBeLessThan(begun('index.html'));
  expect(acts.slice(-3)).toEqual(['index.html is there', MANIFEST, `${MANIFEST} is there`]);
});

test('a later edition copies what it changed and removes what is gone, by this process and by the next', async () => {
  await publish(FIRST);
  const mirror = newMirror({ folder, bucket: store.bucket() });
  await mirror.copy();
  await publish({ '/': '<p>other</p>' }, ['/incidents/slow']);
  await mirror.copy();
  expect(store.names()).not.toContain('incidents/slow/index.html');
  await mustBeCopied();

  await publish({ '/': '<p>third</p>' });
  const { bucket, acts } = watched(store.bucket());
  const next = newMirror({ folder, bucket });
  await next.copy();
  expect(acts).toEqual(['index.html', MANIFEST]);
  await next.copy();
  expect(acts).toHaveLength(2);
});

test('what others keep in the bucket is left alone', async () => {
  await store.put('index.html', 'theirs');
  await store.put('status/robots.txt', 'theirs too');
  await publish(FIRST);
  const mirror = newMirror({ folder, bucket: store.bucket('status/') });
  await mirror.copy();
  await publish({}, ['/']);
  await mirror.copy();
  expect((await store.object('index.html')).text).toBe('theirs');
  expect((await store.object('status/robots.txt')).text).toBe('theirs too');
  await mustBeCopied('status/');
});

describe('when the line is cut after any number of acts', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])('%i: the next process finds the rest', async (endAt) => {
    await publish(FIRST);
    await newMirror({ folder, bucket: store.bucket() }).copy();
    await publish({ ...FIRST, '/': '<p>new</p>', '/incidents/dead': '<p>dead</p>', '/uptime': '<p/>' }, [
      '/history.atom',
    ]);
    const { bucket } = watched(store.bucket(), endAt);
    const cut = newMirror({ folder, bucket });
    await cut.copy().catch((error: unknown) => expect(error).toMatchObject({ message: 'the line was cut' }));
    await newMirror({ folder, bucket: store.bucket() }).copy();
    await mustBeCopied();
    expect(store.names()).not.toContain('history.atom');
    expect((await store.object('index.html')).text).toBe('<p>new</p>');
  });

  test('nothing that has arrived is sent again by the same process', async () => {
    await publish(FIRST);
    let left = 2;
    const { bucket, acts } = watched(store.bucket());
    const failing: Bucket = {
      ...bucket,
      put: (...put) => (left-- > 0 ? bucket.put(...put) : Promise.reject(new Error('cut'))),
    };
    const mirror = newMirror({ folder, bucket: failing });
    await expect(mirror.copy()).rejects.toThrow('cut');
    left = Infinity;
    await mirror.copy();
    expect(acts).toEqual([...new Set(acts)]);
    await mustBeCopied();
  });
});

test('a store that is down or refuses says so, and changes nothing here', async () => {
  await publish(FIRST);
  await expect(newMirror({ folder, bucket: store.bucket('', 'wrong key') }).copy()).rejects.toThrow(
    /signature/i,
  );
  const mirror = newMirror({ folder, bucket: store.bucket() });
  await store.close();
  await expect(mirror.copy()).rejects.toThrow(/ECONNREFUSED/);
  await publish({ '/': '<p>published all the same</p>' });
  await store.open();
  await mirror.copy();
  expect((await store.object('index.html')).text).toBe('<p>published all the same</p>');
  await mustBeCopied();
});

test('a manifest there that is no manifest is as none', async () => {
  await store.put(MANIFEST, '{"format": 7');
  await publish(FIRST);
  await newMirror({ folder, bucket: store.bucket() }).copy();
  await mustBeCopied();
});

test('more than a batch is copied in batches, what changed last before what has waited', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`/incidents/i${index}`, `<p>${index}</p>`]),
  );
  await publish(many);
  const mirror = newMirror({ folder, bucket: store.bucket() });
  expect((await mirror.copy())!.waiting).toBe(50);
  await publish({ '/incidents/news': '<p>news</p>' });
  const { waiting } = (await mirror.copy())!;
  expect(waiting).toBe(0);
  await mustBeCopied();
});
