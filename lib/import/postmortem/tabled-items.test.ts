import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSharedData, sharedFiles, sharedText } from '#e2e/shared-data.ts';
import { readPostmortem } from './read-postmortem.ts';

const nothing = {
  owner: null,
  dueDay: null,
  kind: null,
  state: 'open',
  droppedReason: null,
  trackerUrl: null,
};
const read = (table: string, heading = 'Action items') =>
  readPostmortem(`# Down\n\n## Summary\n\nDown.\n\n## ${heading}\n\n${table}`);

describe('a table of things to do', () => {
  it('becomes action items with owner, day and state', () => {
    const { actionItems, sections, remarks } = read(
      [
        ...['Each has an owner.', '', '| Action | Owner | Due | Status |', '|---|:---|---:|:---:|'],
        ...['| Buy a disk | Ada | 2025-04-30 | Done |', '| Ask \\| read | @grace | 30 April 2025 | open |'],
        ...[
          '| Watch it | TBD | Apr 3rd, 2025 | Won’t do: no budget |',
          '|  | | | |',
          '',
          'And then we rest.',
        ],
      ].join('\n'),
    );
    expect(actionItems).toEqual([
      { ...nothing, title: 'Buy a disk', owner: 'Ada', dueDay: '2025-04-30', state: 'done', isPublic: true },
      { ...nothing, title: 'Ask | read', owner: '@grace', dueDay: '2025-04-30', isPublic: true },
      {
        ...{ ...nothing, title: 'Watch it', dueDay: '2025-04-03', state: 'dropped' },
        ...{ droppedReason: 'no budget', isPublic: true },
      },
    ]);
    expect(sections.remediation).toBe('Each has an owner.\n\nAnd then we rest.');
    expect(remarks).toContain('3 action items were made of lists and tables.');
  });

  it('becomes action items in the form of Google’s book, whose bugs say how far they are', () => {
    const { actionItems, sections } = read(
      [
        ...['Action Item | Type | Owner | Bug', '--- | --- | --- | ---'],
        ...['Update playbook | mitigate | jennifer | n/a **DONE**'],
        ...['Use flux capacitor | prevent | martym | Bug 5554823 **TODO**'],
        ...['Schedule a test | process | docbrown | https://bugs.example/5554824'],
        ...['Tell them | other | agoogler | [5554825](https://bugs.example/5554825) **DONE**'],
      ].join('\n'),
    );
    expect(actionItems).toMatchObject([
      { title: 'Update playbook', kind: 'mitigate', owner: 'jennifer', state: 'done', trackerUrl: null },
      { title: 'Use flux capacitor (Bug 5554823)', kind: 'prevent', owner: 'martym', state: 'open' },
      { title: 'Schedule a test', kind: 'process', trackerUrl: 'https://bugs.example/5554824' },
      { title: 'Tell them (Type: other)', state: 'done', trackerUrl: 'https://bugs.example/5554825' },
    ]);
    expect(sections.remediation).toBe('');
  });

  it('keeps as words what no field of an action item holds', () => {
    const table = [
      '| # | Task | Priority | Due | Status | Team |',
      '|---|---|---|---|---|---|',
      '| 1 | Buy<br>a disk | P1 | 4/5/2025 | In progress | Storage |',
    ].join('\n');
    expect(read(table, 'Remediation').actionItems).toMatchObject([
      {
        ...{ state: 'open', dueDay: null },
        title: 'Buy a disk (#: 1; Priority: P1; Due: 4/5/2025; Status: In progress; Team: Storage)',
      },
    ]);
  });

  it.each([
    ['without a column of what is to be done', '| Owner | Due |\n|---|---|\n| Ada | 2025-04-30 |'],
    ['with a row that says nothing of it', '| Action | Owner |\n|---|---|\n| Buy | Ada |\n| | Grace |'],
    ['with a row that is wider than its head', '| Action |\n|---|\n| Buy | Ada |'],
    ['with words that are too long', `| Action |\n|---|\n| ${'a '.repeat(200)}b |`],
    ['whose lines go on without bars', '| Action |\n|---|\n| Buy |\na disk'],
    ['without rows', '| Action | Owner |\n|---|---|'],
    ['in code', '```\n| Action | Owner |\n|---|---|\n| Buy | Ada |\n```'],
    ['that is quoted', '> | Action | Owner |\n> |---|---|\n> | Buy | Ada |'],
    ['of what happened', '| Time | Event |\n|---|---|\n| 22:00 | Down |'],
  ])('%s stays as it was', (_, table) => {
    const { actionItems, sections } = read(table);
    expect(actionItems).toEqual([]);
    expect(sections.remediation).toBe(table);
  });

  it('is none in a section that is of something else', () => {
    const table = '| Action | Owner |\n|---|---|\n| Rebooted | Ada |';
    const { actionItems, sections } = readPostmortem(`Down.\n\n## Timeline\n\n${table}`);
    expect(actionItems).toEqual([]);
    expect(sections.timeline).toBe(table);
  });
});

it('no word of a cell is lost, whatever the columns are called and the cells hold', () => {
  const names = ['Action', 'Owner', 'Due', 'Status', 'Type', 'Bug', 'Priority', 'What', 'Notes', '', 'Owner'];
  const cells = [
    ...[
      'N',
      'Done N',
      'Dropped N',
      'N **DONE**',
      '[N](https://bugs.example/N)',
      'https://bugs.example/N',
      '',
    ],
    ...[
      '2025-04-30',
      'prevent',
      'done',
      '**N**',
      '[x] N',
      'N\\|N',
      'N<br>N',
      'dropped',
      'TODO',
      '[N](N)',
      '`N`',
    ],
  ];
  const table = fc.integer({ min: 1, max: 6 }).chain((width) => {
    const row = (of: readonly string[]) =>
      fc.array(fc.constantFrom(...of), { minLength: width, maxLength: width });
    return fc
      .tuple(row(names), fc.array(row(cells), { maxLength: 4 }))
      .map(([head, rows]) => [head, head.map(() => '---'), ...rows].map((one) => `| ${one.join(' | ')} |`));
  });
  const heading = fc.constantFrom('Action items', 'Remediation', 'Follow-up', 'Lessons');
  fc.assert(
    fc.property(heading, fc.array(table, { minLength: 1, maxLength: 3 }), (title, tables) => {
      let count = 0;
      const text = tables.map((one) => one.join('\n')).join('\n\n');
      const numbered = text.replace(/N/g, (_, at: number) =>
        // "Not done" and the like are no places for a word.
        /\w/.test(text[at - 1] ?? '') || /\w/.test(text[at + 1] ?? '') ? 'N' : `word${(count += 1)}x`,
      );
      const { sections, actionItems } = read(numbered, title);
      const items = actionItems.map((one) => (one.state === 'dropped' ? one : { ...one, droppedReason: '' }));
      const kept = JSON.stringify([sections, items]);
      for (let n = 1; n <= count; n += 1) expect(kept).toContain(`word${n}x`);
    }),
    { numRuns: 2_000 },
  );
});

it.skipIf(!hasSharedData)(
  'the tables of the recorded postmortems tell what happened, and stay where they are',
  () => {
    for (const file of sharedFiles('postmortems').filter((name) => /^PM20\d\d-/.test(name))) {
      const text = sharedText(`postmortems/${file}`);
      const { sections, actionItems } = readPostmortem(text);
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      for (const row of rows) expect(sections.timeline, file).toContain(row.trim());
      expect(actionItems.map(({ title }) => title).join(), file).not.toContain('|');
    }
  },
);
