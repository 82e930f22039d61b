import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type MessageKey, messages } from './messages.ts';
import { message } from './t.ts';

const keys = Object.keys(messages) as MessageKey[];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'en' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [path] : [];
  });
}

test.each(keys)('%s is a message that parses', (key) => {
  expect(message(key).getAst().length).toBeGreaterThan(0);
});

test('every message is said somewhere', () => {
  const text = ['app', 'components', 'lib']
    .flatMap(sources)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  // A key is used as it stands, or by a template that ends in a variable: `status.${status}`.
  const unused = keys.filter(
    (key) => !text.includes(`'${key}'`) && !text.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`),
  );
  expect(unused).toEqual([]);
});
