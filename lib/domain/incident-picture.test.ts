import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveIncident } from './incident.ts';
import { countedEntries, incidentPicture, type PictureInput } from './incident-picture.ts';
import { HOUR, MINUTE, plus } from './instant.ts';
import type { ComponentStatus } from './level.ts';
import { at } from './testing/instants.ts';
import { entriesFrom, updatesFrom } from './testing/incidents.ts';

const TEN = at('2025-03-23T22:00Z');
const after = (minutes: number) => plus(TEN, minutes * MINUTE);
const DAY = 24 * HOUR;

type Said = Readonly<Record<string, ComponentStatus>>;
const update = (minutes: number, status: PictureInput['updates'][number]['status'], said: Said = {}) => ({
  ...{ id: `u${minutes}`, status, displayAt: after(minutes), createdAt: after(minutes), nextUpdateBy: null },
  components: Object.entries(said).map(([componentId, status]) => ({ componentId, status })),
});

const EVENING: PictureInput = {
  startedAt: TEN,
  endedAt: after(55),
  now: after(24 * 60),
  zone: 'UTC',
  updates: [
    update(0, 'investigating', { inbox: 'degraded_performance', api: 'major_outage' }),
    update(30, 'monitoring', { api: 'partial_outage' }),
    update(55, 'resolved'),
  ],
  entries: [],
  mostLanes: 12,
  mostSteps: 6,
};
const drawn = (changes: Partial<PictureInput>) => incidentPicture({ ...EVENING, ...changes });

describe('the picture of an incident', () => {
  test('has a lane for each component, the worst first, with what it was when', () => {
    const { lanes } = drawn({});
    expect(lanes.map(({ componentId, worst }) => [componentId, worst])).toEqual([
      ['api', 'major_outage'],
      ['inbox', 'degraded_performance'],
    ]);
    expect(lanes[0]!.pieces.map(({ status }) => status)).toEqual([
      ...['operational', 'major_outage', 'partial_outage', 'operational'],
    ]);
  });

  test('of one that goes on ends at now', () => {
    const open = { endedAt: null, updates: EVENING.updates.slice(0, 2), now: after(40) };
    const { to, lanes } = drawn(open);
    expect(to).toBe(after(40));
    expect(lanes[0]!.pieces.at(-1)).toMatchObject({ to: 1, status: 'partial_outage' });
  });

  test('of one that lasted no time at all has room for it', () => {
    const updates = [
      update(0, 'investigating', { api: 'major_outage' }),
      { ...update(0, 'resolved'), id: 'v' },
    ];
    const { from, to, steps } = drawn({ updates, endedAt: TEN });
    expect(to - from).toBeGreaterThanOrEqual(10 * MINUTE);
    expect(from).toBeLessThan(TEN);
    expect(to).toBeGreaterThan(TEN);
    expect(steps.length).toBeGreaterThan(0);
  });

  test('of one that lasted for years has few steps', () => {
    const { steps } = drawn({
      endedAt: null,
      now: plus(TEN, 1_500 * DAY),
      updates: EVENING.updates.slice(0, 1),
    });
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThanOrEqual(8);
  });

  test('shows what was seen shortly before it, and not what was done a week before', () => {
    const kinds = [{ at: after(-20), kind: 'detected' as const }];
    expect(drawn({ entries: kinds }).from).toBeLessThan(after(-20));
    const early = drawn({ entries: [{ at: plus(TEN, -7 * DAY), kind: 'detected' }] });
    expect(early.from).toBeGreaterThan(after(-20));
    expect(early.ticks).toEqual([]);
  });

  test('numbers moments as the list does, whether the picture shows all of them or not', () => {
    const entries = [
      { at: plus(TEN, -7 * DAY), kind: 'detected' as const },
      { at: after(5), kind: null },
      { at: after(20), kind: 'identified' as const },
      { at: after(21), kind: 'mitigated' as const },
      { at: after(55), kind: 'resolved' as const },
    ];
    expect(countedEntries(entries).map(({ number }) => number)).toEqual([1, null, 2, 3, 4]);
    expect(drawn({ entries }).ticks.map(({ first, last }) => [first, last])).toEqual([
      [2, 3],
      [4, 4],
    ]);
  });

  test('counts the components that there is no room for', () => {
    const said = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`c${index}`, 'partial_outage' as const]),
    );
    const { lanes, more } = drawn({
      updates: [update(0, 'investigating', said)],
      endedAt: null,
      now: after(9),
    });
    expect([lanes.length, more]).toEqual([12, 188]);
  });

  test('of a component that changed all the time has no more than a hundred pieces, none of them lost', () => {
    const updates = Array.from({ length: 400 }, (_, index) =>
      update(index, 'investigating', { api: index % 2 === 0 ? 'major_outage' : 'operational' }),
    );
    const [lane] = drawn({ updates, endedAt: null, now: after(400) }).lanes;
    expect(lane!.pieces.length).toBe(100);
    expect(lane!.pieces.some(({ status }) => status === 'major_outage')).toBe(true);
  });

  const anything = fc
    .record({
      updates: updatesFrom(TEN, 3_000),
      entries: entriesFrom(plus(TEN, -DAY), 6_000),
      wait: fc.nat(100_000),
      zone: fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York'),
    })
    .map(({ wait, ...input }): PictureInput => {
      const { startedAt, resolvedAt } = deriveIncident(input.updates, null);
      const last = Math.max(...input.updates.map(({ displayAt }) => displayAt));
      const entries = input.entries.toSorted((a, b) => a.at - b.at);
      const now = plus(TEN, last - TEN + wait * MINUTE);
      return { ...EVENING, ...input, entries, startedAt, endedAt: resolvedAt, now };
    });

  test('has everything within its width, and each lane filled from end to end', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { lanes, marks, ticks, steps, from, to } = incidentPicture(input);
        expect(from).toBeLessThanOrEqual(input.startedAt);
        expect(to).toBeGreaterThanOrEqual(input.endedAt ?? input.now);
        for (const { x } of [...marks, ...ticks, ...steps]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
        }
        for (const { pieces } of lanes) {
          expect([pieces[0]?.from, pieces.at(-1)?.to]).toEqual([0, 1]);
          pieces.forEach((piece, index) => expect(pieces[index + 1]?.from ?? 1).toBe(piece.to));
        }
      }),
    );
  });

  test('numbers no moment twice', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const { ticks } = incidentPicture(input);
        ticks.forEach(({ first, last }, index) => {
          expect(last).toBeGreaterThanOrEqual(first);
          if (index > 0) expect(first).toBe(ticks[index - 1]!.last + 1);
        });
      }),
    );
  });
});
