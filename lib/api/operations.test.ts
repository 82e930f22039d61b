import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OPERATIONS } from './operations.ts';

it('each operation has a name of its own, and a place of its own', () => {
  const names = OPERATIONS.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  const places = OPERATIONS.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`));
  expect(new Set(places).size).toBe(places.length);
});

it('each operation is asked for over HTTP in a test', () => {
  const folder = join(import.meta.dirname, 'v1');
  const tests = readdirSync(folder).filter((name) => name.endsWith('.db.test.ts'));
  const words = tests.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(OPERATIONS.map(({ id }) => id).filter((id) => !words.includes(`'${id}'`))).toEqual([]);
});
