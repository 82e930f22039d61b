import { describe, expect, test } from 'vitest';
import { headlineText } from '#lib/documents/headline-text.ts';
import { component, incident, maintenance, minutes, NOON, world } from './testing-world.ts';
import { publishedPage } from './page.ts';

const at = (facts: Parameters<typeof world>[0]) => publishedPage(world(facts), 7, NOON);
const sentence = (facts: Parameters<typeof world>[0]) => headlineText(at(facts).headline);

describe('the sentence at the head', () => {
  test('an open incident never stands under "all operational"', () => {
    for (const status of ['investigating', 'identified', 'monitoring'])
      for (const components of [{}, { api: 'operational' as const }]) {
        const page = at({ incidents: [incident('a', [[-30, status, components]])] });
        expect(page.headline.tone).not.toBe('operational');
        expect(headlineText(page.headline)).not.toMatch(/operational/i);
      }
  });

  test('names the one component that is affected, counts several, and says when it is all', () => {
    const down = (...ids: string[]) => ({
      incidents: [
        incident('a', [[-30, 'investigating', Object.fromEntries(ids.map((id) => [id, 'major_outage']))]]),
      ],
      components: ['api', 'web', 'mail'].map((id) => component(id)),
    });
    expect(sentence(down('api'))).toBe('api is down');
    expect(sentence(down('api', 'web'))).toBe('2 systems are down');
    expect(sentence(down('api', 'web', 'mail'))).toBe('All systems are down');
  });

  test('an incident during maintenance is the sentence', () => {
    const running = maintenance('m', [-60, 60], [[-60, 'in_progress', { web: 'under_maintenance' }]]);
    expect(sentence({ maintenances: [running] })).toBe('web is under maintenance');
    expect(sentence({ maintenances: [running], incidents: [incident('a', [[-5, 'monitoring']])] })).toBe(
      'A fix is in place, and we are watching it',
    );
  });

  test('a page without components claims nothing about systems', () => {
    expect(sentence({ components: [] })).toBe('No problems reported');
    expect(sentence({})).toBe('All systems operational');
  });
});

describe('a component', () => {
  test('goes green with the end of its incident, and its day remembers', () => {
    const page = at({
      incidents: [
        incident('a', [
          [-90, 'identified', { api: 'partial_outage' }],
          [-30, 'resolved'],
        ]),
      ],
    });
    const [api] = page.sections[0]!.components;
    expect(api!.status).toBe('operational');
    const today = api!.bars!.days.at(-1)!;
    expect(today).toMatchObject({ worst: 'partial_outage', troubleMs: 3_600_000 });
    expect(today.causes).toEqual([{ kind: 'incident', id: 'a', name: 'Incident a' }]);
    expect(api!.bars!.percent).toBeLessThan(100);
  });

  test('has no data before its start, not a hundred per cent', () => {
    const young = component('api', { startDate: '2025-03-16' as never });
    const bars = at({ components: [young] }).sections[0]!.components[0]!.bars!;
    expect(bars.days.filter((day) => day.worst !== null)).toHaveLength(2);
    const unborn = component('api', { startDate: '2025-04-01' as never });
    expect(at({ components: [unborn] }).sections[0]!.components[0]!.bars!.percent).toBeNull();
  });

  test('that only shows when degraded is hidden while all is well', () => {
    const shy = component('api', { onlyShowIfDegraded: true });
    expect(at({ components: [shy] }).sections).toEqual([]);
    expect(at({ components: [{ ...shy, status: 'major_outage' }] }).sections).toHaveLength(1);
  });

  test('that was removed is named by old incidents and shown nowhere else', () => {
    const gone = component('old', { removedAt: minutes(-10) });
    const page = at({
      components: [gone],
      incidents: [incident('a', [[-50, 'identified', { old: 'major_outage' }]])],
    });
    expect(page.sections).toEqual([]);
    expect(page.open[0]!.components).toMatchObject([{ name: 'old', removed: true }]);
  });
});

describe('an incident', () => {
  test('is late when the promised moment has passed, and promises nothing once it is over', () => {
    const promised = (by: number) =>
      at({ incidents: [incident('a', [[-30, 'identified', {}, by]])] }).open[0]!;
    expect(promised(5).nextUpdate).toEqual({ by: minutes(5), late: false });
    expect(promised(0).nextUpdate).toEqual({ by: minutes(0), late: true });
    const over = at({
      incidents: [
        incident('a', [
          [-30, 'identified', {}, 5],
          [-20, 'resolved'],
        ]),
      ],
    });
    expect(over.open).toEqual([]);
  });

  test('that the source closed without a word is over, and not said to be resolved', () => {
    const page = at({ incidents: [incident('a', [[-90, 'monitoring']], { closedAt: minutes(-60) })] });
    expect(page.open).toEqual([]);
    expect(page.headline.kind).toBe('good');
    const [day] = page.past;
    expect(day).toMatchObject({ incidents: [{ open: false, resolvedAt: null, closedAt: minutes(-60) }] });
  });

  test('dated in the future is not told yet', () => {
    const page = at({ incidents: [incident('a', [[30, 'investigating']])] });
    expect(page.open).toEqual([]);
  });
});

test('days without an incident are drawn together, and an open one makes no day quiet', () => {
  const day = 24 * 60;
  const page = at({
    incidents: [
      incident('open', [[-10, 'investigating']]),
      incident('over', [
        [-3 * day, 'identified'],
        [-3 * day + 5, 'resolved'],
      ]),
    ],
  });
  expect(page.past).toMatchObject([
    { quiet: { from: '2025-03-15', to: '2025-03-16', days: 2 } },
    { day: '2025-03-14', incidents: [{ id: 'over' }] },
    { quiet: { from: '2025-03-03', to: '2025-03-13', days: 11 } },
  ]);
});

test('it stays valid until the first thing that changes by itself', () => {
  expect(at({}).validUntil).toBe(minutes(12 * 60));
  const coming = maintenance('m', [90, 120], [[-60, 'scheduled']]);
  expect(at({ maintenances: [coming] }).validUntil).toBe(minutes(90));
  const promise = incident('a', [[-30, 'identified', {}, 15]]);
  expect(at({ maintenances: [coming], incidents: [promise] }).validUntil).toBe(minutes(15));
});

test('groups and single components stand in one order', () => {
  const group = { id: 'g', name: 'Europe', description: null, position: 2, listed: 0, removedAt: null };
  const times = { createdAt: NOON, updatedAt: NOON, version: 1 };
  const page = at({
    groups: [{ ...group, ...times }],
    components: [
      component('in', { groupId: 'g' }),
      component('first', { position: 1 }),
      component('last', { position: 3 }),
      component('also last', { position: 4 }),
    ],
  });
  expect(
    page.sections.map((section) => [section.group?.name, section.components.map((c) => c.name)]),
  ).toEqual([
    [undefined, ['first']],
    ['Europe', ['in']],
    [undefined, ['last', 'also last']],
  ]);
});
