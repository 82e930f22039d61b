import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Refusal } from '#lib/errors.ts';
import { readPageFile } from './page-file.ts';

const fieldsOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.details.fields;
    throw error;
  }
  return 'no fault';
};
const faults = (text: string) => fieldsOf(() => readPageFile('page.yaml', text));

it('reads what a page is to be', () => {
  const text =
    'components:\n  - name: API\n  - group: Europe\n    components: [{ name: Mail }]\nprune: true\n';
  expect(readPageFile('page.yaml', text).wanted).toEqual({
    components: [{ name: 'API' }, { group: 'Europe', components: [{ name: 'Mail' }] }],
    prune: ['components', 'groups'],
  });
});

it('reads the example of its documentation', () => {
  const [, example] = /```yaml\n([^]*?)```/.exec(readFileSync('docs/command-line.md', 'utf8'))!;
  const { wanted } = readPageFile('page.yaml', example!);
  expect(Object.keys(wanted)).toEqual(['page', 'components', 'templates', 'prune']);
});

it.each([
  ['components:\n  - nmae: API\n', { '2:5': 'There is no key "nmae" here.' }],
  ['page:\n  time_zone: Mars\n', { '2:14': 'Choose a time zone of the list, like Europe/Berlin.' }],
  ['components:\n  - name: 404\n', { '2:11': 'Give the component a name.' }],
  ['components:\n  - name:\n', { '2:10': 'Give the component a name.' }],
  [
    'components:\n  - description: x\n',
    { '2:5': 'Give it a name: "name" of a component, or "group" of a group.' },
  ],
  ['components: API\n', { '1:13': 'This is a list of components and groups.' }],
  ['templates:\n  - name: A\n', { '2:5': 'Write the words that it fills in.' }],
  [
    'templates:\n  - name: A\n    body: B\n    components:\n      - API: red\n',
    {
      '5:9': expect.stringContaining(
        'Name a component, or write "name: status" with one of operational,',
      ) as string,
    },
  ],
  ['prune: [pages]\n', { '1:1': 'This is true, or a list of components, groups, templates.' }],
  // What is no YAML, or no page.
  ['page: {name: A\n', { '2:1': expect.stringContaining('Flow map') as string }],
  ['page: 1\npage: 2\n', { '2:1': 'Map keys must be unique' }],
  ['a: 1\n---\nb: 2\n', { '2:1': expect.stringContaining('multiple documents') as string }],
  ['- name: API\n', { '1:1': 'The file is not what stands there: see the example.' }],
  ['', { '1:1': expect.any(String) as string }],
  ['{}', { '1:1': 'It says nothing.' }],
  ['a: &a [x]\n' + 'b: *c\n', { '1:1': expect.stringContaining('Unresolved alias') as string }],
])('names the line and the column of each fault: %j', (text, expected) => {
  const placed = Object.entries(expected).map(([at, words]) => [`page.yaml:${at}`, words]);
  expect(faults(text)).toEqual(Object.fromEntries(placed));
});

it('does not let a file grow without end', () => {
  const levels = Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${'*a' + n + ', '.repeat(0)}]`);
  const bomb = ['a0: &a0 [x]', ...levels.map((line) => line.replace(/\[(.*)\]/, `[${'$1,'.repeat(9)}$1]`))];
  expect(faults(bomb.join('\n'))).toEqual({
    'page.yaml:1:1': expect.stringContaining('Excessive alias count') as string,
  });
});

it('says of a refusal of the page where its cause stands in the file', () => {
  const file = readPageFile('page.yaml', 'components:\n  - name: API\n    start_date: "2099-01-01"\n');
  const fields = { 'components.0.start_date': 'Today or earlier.', 'components.0': 'Twice.', page: 'Odd.' };
  const { details, code } = file.placed(new Refusal('invalid', 'No.', { fields }));
  expect([code, details.fields]).toEqual([
    'invalid',
    { 'page.yaml:3:17': 'Today or earlier.', 'page.yaml:2:5': 'Twice.', 'page.yaml:1:1': 'Odd.' },
  ]);
});
