import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, MANIFEST, readManifest } from './manifest.mjs';

const HTML = 'text/html; charset=utf-8';

test('a page is an index file that any web server finds; what is no page keeps its name', () => {
  expect(fileOf('/', HTML)).toBe('index.html');
  expect(fileOf('/incidents/5xq/postmortem', HTML)).toBe('incidents/5xq/postmortem/index.html');
  expect(fileOf('/history.atom', 'application/atom+xml')).toBe('history.atom');
});

test('no path leads out of the folder, or to a hidden file', () => {
  for (const path of [
    '/..',
    '/a/../b',
    '/.manifest.json',
    '/a/.b',
    '//a',
    '/a//b',
    'a',
    '',
    '/a\0',
    '/a?b',
    '/a%2e',
    '/a\\b',
    '/a/',
  ])
    expect(() => fileOf(path, HTML), path).toThrow();
  fc.assert(
    fc.property(fc.string(), (path) => {
      try {
        expect(join('/published', fileOf(path, 'text/plain'))).toMatch(/^\/published\/[^.]/);
      } catch (error) {
        expect(String(error)).toContain('cannot be the path');
      }
    }),
  );
});

describe('a manifest', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'candor-manifest-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is none where nothing was published', () => expect(readManifest(folder)).toBeNull());

  test('that is half written, or of another format, is refused', () => {
    for (const text of ['', '{"format":1,"docum', 'null', '{"format":2,"documents":{}}']) {
      writeFileSync(join(folder, MANIFEST), text);
      expect(() => readManifest(folder), text).toThrow();
    }
  });
});
