/** For tests: publishes a small site as the publisher does. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CODINGS, type Entry, etagOf, fileOf, type Manifest, MANIFEST, readManifest } from './manifest.mjs';

export const HTML = 'text/html; charset=utf-8';

/** What each document says, by path; a path that is left out is taken away. The type follows from its ending. */
export function publish(folder: string, documents: Readonly<Record<string, string>>): Manifest {
  const before = readManifestOrNone(folder);
  const edition = (before?.edition ?? 0) + 1;
  const entries: Record<string, Entry> = {};
  for (const [path, body] of Object.entries(documents)) {
    const type = typeOf(path);
    const etag = etagOf(body);
    const old = before?.documents[path];
    entries[path] =
      old?.etag === etag
        ? old
        : { type, etag, length: Buffer.byteLength(body), revision: edition, edition, build: 'test' };
    write(folder, path, body);
  }
  const manifest: Manifest = {
    format: 1,
    revision: edition,
    edition,
    at: '2025-03-17T09:00:00.000Z',
    documents: entries,
  };
  replace(join(folder, MANIFEST), JSON.stringify(manifest));
  for (const [path, entry] of Object.entries(before?.documents ?? {}))
    if (!(path in documents)) rmSync(join(folder, fileOf(path, entry.type)), { force: true });
  return manifest;
}

/** The files of one document, as they stand before the manifest of their edition does. */
export function write(folder: string, path: string, body: string): void {
  const file = join(folder, fileOf(path, typeOf(path)));
  replace(file, body);
  replace(`${file}${CODINGS.br}`, brotliCompressSync(body));
  replace(`${file}${CODINGS.gzip}`, gzipSync(body));
}

function replace(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

function readManifestOrNone(folder: string): Manifest | null {
  try {
    return readManifest(folder);
  } catch {
    return null;
  }
}

/** By the ending of the path, or by its last part. */
const TYPES: Readonly<Record<string, string>> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  js: 'application/javascript; charset=UTF-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

function typeOf(path: string): string {
  return TYPES[path.replace(/^.*\//, '')] ?? TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? HTML;
}
