import { expect, it } from 'vitest';
import { changeLines } from './change-lines.ts';

const component = { kind: 'component', id: 'a', name: 'API', group: 'Europe' } as const;

it('says what changes, and how many there are', () => {
  const changes = [
    {
      ...component,
      act: 'add',
      id: null,
      fields: { name: { before: null, after: 'API' }, showcase: { before: null, after: false } },
    },
    {
      ...component,
      act: 'change',
      group: null,
      fields: { description: { before: null, after: 'Tills\nask it' } },
    },
    { ...component, act: 'move', from: null },
    { ...component, act: 'move', from: 'Asia' },
    { act: 'order', kind: 'page', id: null, name: 'Novu', group: null },
    { ...component, act: 'remove' },
  ] as const;
  expect(changeLines(changes, false).split('\n')).toEqual([
    '+ component Europe - API',
    '    showcase: false',
    '~ component API',
    '    description: none → Tills ask it',
    '> component Europe - API (stood by itself)',
    '> component Europe - API (from Asia)',
    '# page Novu: the order of components',
    '- component Europe - API (the past goes on naming it)',
    '',
    '1 to add, 1 to change, 2 to move, 1 to put in order, 1 to remove.',
  ]);
  expect(changeLines(changes.slice(0, 2), true)).toMatch(/\n\n1 added, 1 changed\.$/);
});

it('says that there is nothing, and commands no terminal', () => {
  expect(changeLines([], true)).toBe('Nothing to change.');
  const name = '\u001b[2J';
  expect(changeLines([{ ...component, act: 'remove', name }], false)).not.toContain('\u001b');
});
