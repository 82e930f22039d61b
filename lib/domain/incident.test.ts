import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deriveIncident,
  durationOf,
  INCIDENT_STATUSES,
  type IncidentStatus,
  type IncidentUpdateFacts,
  isOver,
  latestComponents,
  newestFirst,
  oldestFirst,
} from './incident.ts';
import { instantOf, MINUTE } from './instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, IMPACTS } from './level.ts';
import { at } from './testing/instants.ts';

const T0 = at('2025-03-23T22:00Z');
let ids = 0;

function update(
  status: IncidentStatus,
  minute: number,
  components: Record<string, ComponentStatus> = {},
  writtenAtMinute = minute,
): IncidentUpdateFacts {
  return {
    id: `u${String((ids += 1)).padStart(4, '0')}`,
    status,
    displayAt: instantOf(T0 + minute * MINUTE),
    createdAt: instantOf(T0 + writtenAtMinute * MINUTE),
    nextUpdateBy: null,
    components: Object.entries(components).map(([componentId, said]) => ({ componentId, status: said })),
  };
}

const minute = (m: number) => instantOf(T0 + m * MINUTE);

const anyUpdate = fc
  .record({
    status: fc.constantFrom(...INCIDENT_STATUSES),
    shown: fc.integer({ min: 0, max: 20 }),
    written: fc.integer({ min: 0, max: 20 }),
    components: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...COMPONENT_STATUSES)),
  })
  .map((u) => update(u.status, u.shown, u.components, u.written));
const anyUpdates = fc.array(anyUpdate, { minLength: 1, maxLength: 12 });

describe('the status of an incident', () => {
  test('is that of its latest update', () => {
    const story = [update('investigating', 0), update('identified', 5), update('resolved', 55)];
    expect(deriveIncident(story, null)).toEqual({
      status: 'resolved',
      impact: 'none',
      startedAt: minute(0),
      monitoringAt: null,
      resolvedAt: minute(55),
    });
  });

  test('is not that of a back-dated update written later', () => {
    const story = [update('identified', 10), update('monitoring', 20), update('investigating', 2, {}, 30)];
    expect(deriveIncident(story, null)).toMatchObject({ status: 'monitoring', startedAt: minute(2) });
  });

  test('follows an edit of the latest update', () => {
    const last = update('resolved', 20);
    const story = [update('investigating', 0), last];
    expect(deriveIncident(story, null).status).toBe('resolved');
    expect(deriveIncident([story[0]!, { ...last, status: 'monitoring' }], null)).toMatchObject({
      status: 'monitoring',
      monitoringAt: minute(20),
      resolvedAt: null,
    });
  });

  test('falls back when the latest update is deleted', () => {
    expect(deriveIncident([update('investigating', 0), update('identified', 9)], null).status).toBe(
      'identified',
    );
  });

  test('of two updates at the same moment is that of the one written down later', () => {
    expect(deriveIncident([update('resolved', 5, {}, 7), update('monitoring', 5, {}, 6)], null).status).toBe(
      'resolved',
    );
  });

  test('does not depend on the order in which the updates are read', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        expect(deriveIncident([...updates].reverse(), null)).toEqual(deriveIncident(updates, null));
      }),
    );
  });

  test('is resolved exactly when there is an instant at which it was resolved', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const derived = deriveIncident(updates, null);
        expect(derived.resolvedAt !== null).toBe(derived.status === 'resolved');
        expect(derived.startedAt).toBe(Math.min(...updates.map((u) => u.displayAt)));
        if (derived.resolvedAt !== null) expect(derived.resolvedAt).toBeGreaterThanOrEqual(derived.startedAt);
      }),
    );
  });

  test('cannot be told without updates', () => {
    expect(() => deriveIncident([], null)).toThrow(RangeError);
  });
});

describe('reopening', () => {
  const reopened = [update('investigating', 0), update('resolved', 10), update('investigating', 20)];

  test('empties the instant at which it was resolved', () => {
    expect(deriveIncident(reopened, null)).toMatchObject({ status: 'investigating', resolvedAt: null });
  });

  test('and resolving again takes the later instant', () => {
    expect(deriveIncident([...reopened, update('resolved', 30)], null).resolvedAt).toBe(minute(30));
  });

  test('is not what a further word on a resolved incident does', () => {
    const story = [update('investigating', 0), update('resolved', 10), update('resolved', 90)];
    expect(deriveIncident(story, null).resolvedAt).toBe(minute(10));
  });
});

test('monitoring began when it was first reached, and stays so when it goes back', () => {
  const story = [update('monitoring', 5), update('investigating', 9), update('monitoring', 15)];
  expect(deriveIncident(story, null).monitoringAt).toBe(minute(5));
  expect(deriveIncident(story.slice(0, 2), null).monitoringAt).toBe(minute(5));
});

describe('the impact of an incident', () => {
  test.each<[Record<string, ComponentStatus>, string]>([
    [{}, 'none'],
    [{ a: 'operational' }, 'none'],
    [{ a: 'under_maintenance' }, 'none'],
    [{ a: 'degraded_performance' }, 'minor'],
    [{ a: 'partial_outage' }, 'major'],
    [{ a: 'partial_outage', b: 'operational' }, 'minor'],
    [{ a: 'major_outage', b: 'operational' }, 'major'],
    [{ a: 'major_outage' }, 'critical'],
  ])('of %j is %s', (components, impact) => {
    expect(deriveIncident([update('investigating', 0, components)], null).impact).toBe(impact);
  });

  test('is the worst that any of its updates stated, so that getting better does not make it small', () => {
    const story = [
      update('investigating', 0, { a: 'partial_outage' }),
      update('identified', 5, { a: 'major_outage' }),
      update('resolved', 9, { a: 'operational' }),
    ];
    expect(deriveIncident(story, null).impact).toBe('critical');
  });

  test('never shrinks by one more update', () => {
    fc.assert(
      fc.property(anyUpdates, anyUpdate, (updates, one) => {
        const before = IMPACTS.indexOf(deriveIncident(updates, null).impact);
        expect(IMPACTS.indexOf(deriveIncident([...updates, one], null).impact)).toBeGreaterThanOrEqual(
          before,
        );
      }),
    );
  });

  test('is what staff say it is when they say so', () => {
    expect(deriveIncident([update('investigating', 0, { a: 'major_outage' })], 'minor').impact).toBe('minor');
  });
});

describe('updates', () => {
  test('are read newest first, and oldest first is the reverse', () => {
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        expect(newestFirst(updates).reverse()).toEqual(oldestFirst(updates));
      }),
    );
  });

  test('leave each component with its last named status', () => {
    const story = [
      update('identified', 5, { b: 'partial_outage' }),
      update('investigating', 0, { a: 'major_outage', b: 'major_outage' }),
    ];
    expect(latestComponents(story)).toEqual([
      { componentId: 'a', status: 'major_outage' },
      { componentId: 'b', status: 'partial_outage' },
    ]);
  });
});

test('an incident lasts until it is resolved, closed by an import, or now', () => {
  const open = { startedAt: minute(0), resolvedAt: null, closedAt: null };
  expect(isOver(open)).toBe(false);
  expect(durationOf(open, minute(7))).toBe(7 * MINUTE);
  expect(isOver({ ...open, closedAt: minute(9) })).toBe(true);
  expect(durationOf({ ...open, closedAt: minute(9) }, minute(99))).toBe(9 * MINUTE);
  expect(durationOf({ ...open, resolvedAt: minute(55), closedAt: minute(60) }, minute(99))).toBe(55 * MINUTE);
  expect(durationOf({ ...open, startedAt: minute(9) }, minute(7))).toBe(0);
});
