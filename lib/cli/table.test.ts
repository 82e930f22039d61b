import { expect, it } from 'vitest';
import { hung, table } from './table.ts';

it('columns stand under each other, and a long name goes on under its beginning', () => {
  const name = 'A name of many words '.repeat(6).trim();
  const lines = table([
    ['Operational', 'aaaaaaaaaaaa', name],
    ['Major outage', 'bbbbbbbbbbbb', 'Short'],
  ]).split('\n');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  expect(lines[0]).toMatch(/^Operational {3}aaaaaaaaaaaa {2}A name/);
  expect(lines[1]).toMatch(/^ {28}\S/);
  expect(lines.at(-1)).toBe('Major outage  bbbbbbbbbbbb  Short');
  expect(
    lines
      .slice(0, -1)
      .map((line) => line.slice(28))
      .join(' '),
  ).toBe(name);
});

it('no word is broken or lost, however long it is', () => {
  const word = 'x'.repeat(200);
  expect(hung('  ', `see ${word} there`)).toBe(`  see\n  ${word}\n  there`);
});
