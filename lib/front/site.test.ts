import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MANIFEST } from './manifest.mjs';
import { Site } from './site.mjs';
import { ask, frontOn, throwAwayFolder } from './testing-front.ts';
import { publish, write } from './testing-site.ts';

const text = async (site: Site, path: string) =>
  (site.held(path) ?? (await site.load(path)))?.forms.identity?.bytes.toString();

test('an edition is served as soon as it is published', async () => {
  const front = await frontOn(null);
  expect((await ask(front, '/')).status).toBe(404);
  publish(front.folder, { '/': 'one' });
  await expect.poll(async () => (await ask(front, '/')).body.toString()).toBe('one');
  publish(front.folder, { '/': 'two', '/history': 'months' });
  await expect.poll(async () => (await ask(front, '/')).body.toString()).toBe('two');
  expect((await ask(front, '/history')).status).toBe(200);
});

test('a document that is taken away is gone', async () => {
  const front = await frontOn({ '/': 'one', '/incidents/a': 'secret' });
  expect((await ask(front, '/incidents/a')).status).toBe(200);
  publish(front.folder, { '/': 'one' });
  await expect.poll(async () => (await ask(front, '/incidents/a')).status).toBe(404);
});

test('what was asked for stays as published while the next edition is being written', async () => {
  const folder = throwAwayFolder();
  publish(folder, { '/': 'one' });
  const site = new Site(folder);
  await site.refresh();
  write(folder, '/', 'two, half way');
  expect(await text(site, '/')).toBe('one');
});

test('what is asked for while the edition before is still being read is of the next one', async () => {
  const folder = throwAwayFolder();
  publish(folder, { '/': 'home', '/history': 'one' });
  const site = new Site(folder);
  await site.refresh();
  const former = site.load('/history');
  publish(folder, { '/': 'home', '/history': 'two' });
  await site.refresh();
  expect(await text(site, '/history')).toBe('two');
  await former;
});

test('a half-written manifest, or none, leaves the site as it was', async () => {
  const folder = throwAwayFolder();
  publish(folder, { '/': 'one', '/history': 'months' });
  const site = new Site(folder);
  await site.refresh();
  writeFileSync(join(folder, MANIFEST), '{"format":1,"docum');
  await expect(site.refresh()).rejects.toThrow();
  expect(await text(site, '/history')).toBe('months');
  rmSync(join(folder, MANIFEST));
  await site.refresh();
  expect(await text(site, '/')).toBe('one');
});

test('memory is bounded: what is asked for least makes room, and is read again when it is asked for', async () => {
  const folder = throwAwayFolder();
  const body = (name: string) => name.repeat(1_000);
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  publish(folder, { '/': 'home', ...Object.fromEntries(names.map((name) => [`/${name}`, body(name)])) });
  const site = new Site(folder, 3_500);
  await site.refresh();
  for (const name of names) {
    expect(await text(site, `/${name}`)).toBe(body(name));
    expect(await text(site, '/')).toBe('home');
  }
  expect(site.held('/')).toBeDefined();
  expect(site.held('/f')).toBeDefined();
  expect(site.held('/a')).toBeUndefined();
  expect(await text(site, '/a')).toBe(body('a'));
});

test('a name that every object has is no document', async () => {
  const site = new Site(throwAwayFolder());
  publish(site.folder, { '/': 'one' });
  await site.refresh();
  for (const path of ['__proto__', 'constructor', '/__proto__', 'toString'])
    expect(await site.load(path)).toBe(null);
});

test('a file that is gone is no longer published, and no fault', async () => {
  const front = await frontOn({ '/': 'one', '/history': 'months' });
  rmSync(join(front.folder, 'history'), { recursive: true });
  expect((await ask(front, '/history')).status).toBe(404);
});

test('a disk that cannot be looked at keeps the front neither from opening nor from going on', async () => {
  const folder = join(throwAwayFolder(), 'published');
  writeFileSync(folder, 'where a folder should be');
  const front = await frontOn(null, { folder });
  expect((await ask(front, '/healthz')).status).toBe(200);
  rmSync(folder);
  publish(folder, { '/': 'one' });
  await expect.poll(async () => (await ask(front, '/')).body.toString()).toBe('one');
});
