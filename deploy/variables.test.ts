import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const explained = new Set([...read('README.md').matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name));
// Node's own, and the compose file's.
const OTHERS = new Set(['NODE_ENV']);

test.each([
  ['compose.yaml', /^ {6}([A-Z][A-Z_]+):/gm],
  ['Dockerfile', /\b([A-Z][A-Z_]+)=/g],
  ['deploy/candor.service', /(?<=^Environment=.*)\b([A-Z][A-Z_]+)=/gm],
])('every setting that %s makes is one that the README explains', (file, settings) => {
  const names = [...read(file).matchAll(settings)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !explained.has(name) && !OTHERS.has(name))).toEqual([]);
});
