import { describe, expect, it } from 'vitest';
import { Refusal } from '#lib/errors.ts';
import { parseInput } from '#lib/parse.ts';
import { isReordered } from './order-after.ts';
import { planOf } from './plan.ts';
import type { PageState } from './state.ts';
import { Wanted } from './wanted.ts';
import { written } from './written.ts';

const component = (id: string, name: string, groupId: string | null = null) => ({
  ...{ id, name, groupId, description: null, showcase: true, only_show_if_degraded: false, start_date: null },
});

/** Site · Europe (API, Mail) · Asia (API) · Docs */
const STATE: PageState = {
  page: {
    ...{ name: 'Novu', page_description: '', url: null, time_zone: 'Europe/Berlin' },
    notifications_email_footer: '',
  },
  groups: [
    { id: 'eu', name: 'Europe', description: null },
    { id: 'asia', name: 'Asia', description: 'Far.' },
  ],
  components: [
    component('site', 'Site'),
    component('eu-api', 'API', 'eu'),
    component('eu-mail', 'Mail', 'eu'),
    component('asia-api', 'API', 'asia'),
    component('docs', 'Docs'),
  ],
  order: [
    { id: null, componentIds: ['site'] },
    { id: 'eu', componentIds: ['eu-api', 'eu-mail'] },
    { id: 'asia', componentIds: ['asia-api'] },
    { id: null, componentIds: ['docs'] },
  ],
  templates: [
    {
      ...{ id: 't1', name: 'Slow', title: 'It is slow', body: 'Words.', update_status: 'identified' },
      should_send_notifications: true,
      components: [{ componentId: 'eu-api', status: 'partial_outage' }],
    },
  ],
};

const plan = (file: unknown) => planOf(STATE, parseInput(Wanted, file));
const lines = (file: unknown) =>
  plan(file).changes.map(({ act, kind, group, name, from, fields }) =>
    [
      ...[act, kind, group === null ? name : `${group} - ${name}`],
      ...(from === undefined ? [] : [`from ${from}`]),
      ...(act === 'change' ? Object.keys(fields ?? {}) : []),
    ].join(' '),
  );
const layout = (file: unknown) => {
  const { top, within } = plan(file).layout;
  return top.map((ref) => (within.has(ref) ? `${ref}(${within.get(ref)!.join(' ')})` : ref)).join(' ');
};
function faultsOf(file: unknown): unknown {
  try {
    plan(file);
  } catch (error) {
    if (error instanceof Refusal) return error.details.fields;
    throw error;
  }
  return 'none';
}

describe('a page as a file', () => {
  it('changes nothing when it is what the page is', () => {
    expect(lines(written(STATE))).toEqual([]);
    expect(lines({ ...written(STATE), prune: true })).toEqual([]);
    expect(lines({})).toEqual([]);
  });

  it('names what would be mistaken by its id, and what templates name by the shortest name', () => {
    expect(written(STATE).templates).toMatchObject([{ components: [{ 'Europe - API': 'partial_outage' }] }]);
    const twins = { ...STATE, components: [component('a', 'X'), component('b', 'X')], templates: [] };
    const order = [{ id: null, componentIds: ['b', 'a'] }];
    const file = written({ ...twins, groups: [], order });
    expect(file.components).toEqual([
      { id: 'b', name: 'X' },
      { id: 'a', name: 'X' },
    ]);
  });
});

describe('what the file names', () => {
  it('is added where it stands in the file', () => {
    const file = {
      components: [{ name: 'Site' }, { name: 'App' }, { group: 'Africa', components: [{ name: 'API' }] }],
    };
    expect(lines(file)).toEqual(['add group Africa', 'add component App', 'add component Africa - API']);
    expect(layout(file)).toBe(
      'site components.1 components.2(components.2.components.0) eu(eu-api eu-mail) asia(asia-api) docs',
    );
  });

  it('is changed where the file says otherwise, and stays where it says nothing', () => {
    expect(lines({ components: [{ name: 'Site', description: 'Where you begin', showcase: true }] })).toEqual(
      ['change component Site description'],
    );
    expect(lines({ components: [{ group: 'Asia' }] })).toEqual([]);
    expect(lines({ components: [{ group: 'Asia', description: null }] })).toEqual([
      'change group Asia description',
    ]);
    expect(lines({ page: { name: 'Novu', time_zone: 'Etc/UTC' } })).toEqual(['change page Novu time_zone']);
  });

  it('is another name of the same thing when its id is given', () => {
    expect(lines({ components: [{ id: 'site', name: 'Website' }] })).toEqual(['change component Site name']);
    expect(lines({ templates: [{ id: 't1', name: 'Late', body: 'Words.' }] })).toEqual([
      'change template Slow name',
    ]);
  });

  it('is put in the order of the file, around what is not named', () => {
    const file = { components: [{ name: 'Docs' }, { name: 'Site' }] };
    expect(lines(file)).toEqual(['order page Novu']);
    expect(layout(file)).toBe('docs eu(eu-api eu-mail) asia(asia-api) site');
    const within = { components: [{ group: 'Europe', components: [{ name: 'Mail' }, { name: 'API' }] }] };
    expect(lines(within)).toEqual(['order group Europe - Europe']);
    expect(layout(within)).toBe('site eu(eu-mail eu-api) asia(asia-api) docs');
  });

  it('is moved when the file has it elsewhere than it stands, and it would be left behind', () => {
    const file = {
      components: [{ group: 'Europe', components: [{ name: 'API' }, { name: 'Docs' }, { name: 'Mail' }] }],
    };
    expect(lines(file)).toEqual(['move component Europe - Docs from null']);
    expect(layout(file)).toBe('site eu(eu-api docs eu-mail) asia(asia-api)');
    expect(
      lines({ components: [{ name: 'Mail' }, { group: 'Europe', components: [{ name: 'API' }] }] }),
    ).toEqual(['move component Mail from Europe']);
  });

  it('is added beside one of that name in a group that the file does not list', () => {
    expect(lines({ components: [{ name: 'Mail' }] })).toEqual(['add component Mail']);
    expect(lines({ components: [{ name: 'Mail' }, { group: 'Europe' }] })).toEqual(['add component Mail']);
    expect(lines({ components: [{ id: 'eu-mail', name: 'Mail' }] })).toEqual([
      'move component Mail from Europe',
    ]);
  });

  it('of templates names components that the same file adds', () => {
    const file = {
      components: [{ name: 'App' }],
      templates: [{ name: 'App', body: 'Words.', components: ['App', { 'Asia - API': 'major_outage' }] }],
    };
    expect(lines(file)).toEqual(['add component App', 'add template App']);
    expect(plan(file).named).toEqual([
      [
        { ref: 'components.0', status: null },
        { ref: 'asia-api', status: 'major_outage' },
      ],
    ]);
    const same = [{ 'Europe - API': 'partial_outage' }];
    expect(lines({ templates: [{ name: 'Slow', body: 'Words.', components: same }] })).toEqual([]);
    expect(lines({ templates: [{ name: 'Slow', body: 'Words.', components: [] }] })).toEqual([
      'change template Slow components',
    ]);
  });
});

describe('what the file does not name', () => {
  it('is left alone', () => {
    expect(lines({ components: [], templates: [] })).toEqual([]);
  });

  it('is removed where the file prunes', () => {
    expect(lines({ components: [{ name: 'Site' }], prune: true })).toEqual([
      ...['remove group Europe', 'remove group Asia'],
      ...['remove component Europe - API', 'remove component Europe - Mail', 'remove component Asia - API'],
      'remove component Docs',
    ]);
    expect(lines({ templates: [], prune: ['templates'] })).toEqual(['remove template Slow']);
  });

  it('is left alone in a group whose list the file does not give', () => {
    expect(lines({ components: [{ name: 'Site' }, { group: 'Europe' }], prune: true })).toEqual([
      ...['remove group Asia', 'remove component Asia - API', 'remove component Docs'],
    ]);
  });

  it('stands by itself where its group alone is pruned', () => {
    const file = { components: [{ name: 'Site' }, { name: 'Docs' }], prune: ['groups'] };
    expect(lines(file)).toEqual(['remove group Europe', 'remove group Asia']);
    expect(layout(file)).toBe('site eu-api eu-mail asia-api docs');
  });

  it('is not pruned by a file that has no such list', () => {
    expect(lines({ page: {}, prune: true })).toEqual([]);
    expect(faultsOf({ prune: ['templates'] })).toEqual({
      prune: 'What is not in the list "templates" would be removed, and there is no such list.',
    });
  });
});

describe('a fault', () => {
  it.each([
    [{ components: [{ nmae: 'Site' }] }, ['components.0']],
    [{ components: [{}] }, ['components.0']],
    [{ components: [{ name: 'A', group: 'B' }] }, ['components.0']],
    [{ components: [{ group: 'B', showcase: true }] }, ['components.0.showcase']],
    [{ components: [{ name: 404 }] }, ['components.0.name']],
    [{ components: [{ name: 'Site' }, { name: 'Site' }] }, ['components.1']],
    [{ components: [{ id: 'nowhere', name: 'X' }] }, ['components.0.id']],
    [
      {
        components: [
          { id: 'site', name: 'X' },
          { group: 'Asia', components: [{ id: 'site', name: 'Y' }] },
        ],
      },
      ['components.1.components.0.id'],
    ],
    [{ components: [{ group: 'Asia' }, { group: 'Asia' }] }, ['components.1']],
    [{ templates: [{ name: 'A', body: 'B', components: ['API'] }] }, ['templates.0.components.0']],
    [{ templates: [{ name: 'A', body: 'B', components: ['Nothing'] }] }, ['templates.0.components.0']],
    [{ templates: [{ name: 'A', body: 'B', components: [{ Site: 'red' }] }] }, ['templates.0.components.0']],
    [{ templates: [{ name: 'A' }] }, ['templates.0.body']],
    [{ page: { time_zone: 'Mars/Olympus' } }, ['page.time_zone']],
    [{ prune: 'everything' }, ['prune']],
    [[], ['']],
  ])('is named where it stands: %j', (file, paths) => {
    expect(Object.keys(faultsOf(file) as object)).toEqual(paths);
  });

  it('is a name that could be one of several', () => {
    // Both groups lose their API, and the page gets one.
    const file = {
      components: [{ name: 'API' }, { group: 'Europe', components: [] }, { group: 'Asia', components: [] }],
    };
    expect(faultsOf(file)).toEqual({
      'components.0':
        'API stands elsewhere on the page (eu-api, asia-api). Say by "id" which of them is to stand where.',
    });
  });
});

it('an order is another one only by what stands in both', () => {
  expect(isReordered(['a', 'b'], ['b', 'x', 'a'])).toBe(true);
  expect(isReordered(['a', 'b', 'c'], ['x', 'a', 'c'])).toBe(false);
});
