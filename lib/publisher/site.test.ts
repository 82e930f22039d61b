import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { etagOf, type Manifest, readManifest } from '#lib/front/manifest.mjs';
import { openSite, type Site } from './site.ts';

let folder: string;
let site: Site;
const NOTHING: Manifest = { format: 1, revision: 0, edition: 7, at: '', documents: {} };
const LONG = 'A word that is said again and again. '.repeat(40);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-site-'));
  site = await openSite(folder, NOTHING);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const html = (path: string, text: string, revision = 1) =>
  site.stage(
    { path, type: 'text/html; charset=utf-8', body: Buffer.from(text), revision, build: 'b' },
    'quick',
  );

async function publish(revision: number, documents: Parameters<typeof html>[], removed: string[] = []) {
  const staged = await Promise.all(documents.map((document) => html(...document)));
  const at = '2025-03-17T09:00:00.000Z';
  return site.publish({ revision, at, page: 'p', documents: staged, removed, isStale: () => false });
}

test('each document lies beside its compressed forms, and the manifest says what it is', async () => {
  await publish(3, [['/incidents/a1', LONG, 3]]);
  const read = (ending: string) => readFileSync(join(folder, `incidents/a1/index.html${ending}`));
  expect(read('').toString()).toBe(LONG);
  expect(brotliDecompressSync(read('.br')).toString()).toBe(LONG);
  expect(gunzipSync(read('.gz')).toString()).toBe(LONG);
  const type = 'text/html; charset=utf-8';
  expect(readManifest(folder)).toMatchObject({ format: 1, revision: 3, edition: 8, page: 'p' });
  expect(readManifest(folder)?.documents).toEqual({
    '/incidents/a1': { type, etag: etagOf(LONG), length: LONG.length, revision: 3, build: 'b', edition: 8 },
  });
});

test('a document whose bytes did not change keeps its edition and its files, and shows a newer event', async () => {
  await publish(1, [['/', LONG]]);
  const file = join(folder, 'index.html');
  const before = statSync(file).ino;
  await publish(2, [['/', LONG, 2]]);
  expect(statSync(file).ino).toBe(before);
  expect(readManifest(folder)?.documents['/']).toMatchObject({ edition: 8, revision: 2 });
});

test('files that an earlier process left are not trusted: they are written again', async () => {
  await publish(1, [['/', LONG]]);
  writeFileSync(join(folder, 'index.html.br'), 'of an edition that never came');
  site = await openSite(folder, readManifest(folder)!);
  await publish(2, [['/', LONG, 2]]);
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(LONG);
});

test('a document that shrinks under what is worth compressing leaves no old compressed form behind', async () => {
  await publish(1, [['/', LONG]]);
  await publish(2, [['/', 'Short.', 2]]);
  expect(readdirSync(folder).sort()).toEqual(['.manifest.json', '.staging', 'index.html']);
});

test('what is removed is gone from manifest and folder, with the folders that are empty then', async () => {
  await publish(1, [
    ['/uptime/c1', LONG],
    ['/uptime/c1/2024', LONG],
    ['/incidents/a1', LONG],
  ]);
  await publish(2, [], ['/uptime/c1', '/incidents/a1', '/never']);
  expect(Object.keys(readManifest(folder)!.documents)).toEqual(['/uptime/c1/2024']);
  expect(existsSync(join(folder, 'uptime/c1/2024/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'uptime/c1/index.html'))).toBe(false);
  expect(existsSync(join(folder, 'incidents'))).toBe(false);
});

test('what waits to be rendered again is marked until it is', async () => {
  await publish(1, [
    ['/', 'a'],
    ['/history', 'b'],
  ]);
  const edition = { revision: 2, at: '', page: 'p', documents: [], removed: [] };
  await site.publish({ ...edition, isStale: (path) => path === '/history' });
  const stale = () => Object.entries(readManifest(folder)!.documents).filter(([, entry]) => entry.stale);
  expect(stale().map(([path]) => path)).toEqual(['/history']);
  await site.publish({ ...edition, isStale: () => false });
  expect(stale()).toEqual([]);
});

test('nothing of what was staged and not published is seen, now or after a restart', async () => {
  await publish(1, [['/', 'old']]);
  await html('/', 'new', 2);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('old');
  await openSite(folder, readManifest(folder)!);
  expect(readdirSync(join(folder, '.staging'))).toEqual([]);
});

test('when the manifest cannot be put in place, the former one holds, and the next try writes everything', async () => {
  await publish(1, [['/', 'old']]);
  rmSync(join(folder, '.staging'), { recursive: true });
  await expect(publish(2, [['/', 'new', 2]])).rejects.toThrow('ENOENT');
  expect(site.manifest.revision).toBe(1);
  expect(readManifest(folder)?.revision).toBe(1);
});
