import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, instantOf, MINUTE, plus } from './instant.ts';
import {
  type ClockedWindow,
  deriveMaintenance,
  dueStep,
  isEnded,
  isOrderly,
  isRunning,
  MAINTENANCE_STATUSES,
  type MaintenanceStatus,
  type MaintenanceUpdateFacts,
  mayBecome,
  mayCancel,
  mayComplete,
  mayExtend,
  mayMove,
  mayStart,
  mayVerify,
  nextInstant,
  staysOrderly,
  stepsTo,
} from './maintenance.ts';
import { at, instants } from './testing/instants.ts';

const FOR = at('2026-03-23T22:00Z');
const UNTIL = at('2026-03-23T23:00Z');

function story(...statuses: MaintenanceStatus[]): MaintenanceUpdateFacts[] {
  return statuses.map((status, index) => ({
    id: `u${index}`,
    status,
    displayAt: plus(FOR, index * MINUTE),
    createdAt: plus(FOR, index * MINUTE),
    nextUpdateBy: null,
    components: [],
  }));
}

const minute = (m: number) => plus(FOR, m * MINUTE);

describe('a maintenance', () => {
  test('goes these ways and no other', () => {
    const ways = MAINTENANCE_STATUSES.flatMap((from) =>
      MAINTENANCE_STATUSES.filter((to) => to !== from && mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'scheduled → in_progress',
      'scheduled → cancelled',
      'in_progress → verifying',
      'in_progress → completed',
      'verifying → in_progress',
      'verifying → completed',
    ]);
  });

  test.each(MAINTENANCE_STATUSES)('that is %s may be written about without changing it', (status) => {
    expect(mayBecome(status, status)).toBe(true);
  });

  test('allows each act exactly where the way is open', () => {
    for (const status of MAINTENANCE_STATUSES) {
      const to = (next: MaintenanceStatus) => status !== next && mayBecome(status, next);
      expect(mayStart(status)).toBe(status === 'scheduled');
      expect(mayMove(status)).toBe(status === 'scheduled');
      expect(mayExtend(status)).toBe(isRunning(status));
      expect(mayVerify(status)).toBe(to('verifying'));
      expect(mayComplete(status)).toBe(to('completed'));
      expect(mayCancel(status)).toBe(to('cancelled'));
    }
  });

  test('that is over never changes again', () => {
    for (const status of MAINTENANCE_STATUSES.filter(isEnded))
      for (const to of MAINTENANCE_STATUSES) expect(mayBecome(status, to)).toBe(to === status);
  });
});

describe('the order of its words', () => {
  test('begins with being scheduled, and each follows from the one before', () => {
    expect(isOrderly(story('scheduled', 'scheduled', 'in_progress', 'verifying', 'completed'))).toBe(true);
    expect(isOrderly(story('in_progress', 'completed', 'completed'))).toBe(true);
    expect(isOrderly(story('scheduled', 'completed'))).toBe(false);
    expect(isOrderly(story('completed'))).toBe(false);
    expect(isOrderly([])).toBe(true);
  });

  test('may not be lost once it is there, and need not be found where it never was', () => {
    const [good, bad] = [story('in_progress', 'completed'), story('completed', 'in_progress')];
    expect(staysOrderly(good, bad)).toBe(false);
    expect(staysOrderly(good, story('in_progress'))).toBe(true);
    expect(staysOrderly(bad, bad)).toBe(true);
  });
});

describe('derived from its updates', () => {
  test.each<[MaintenanceStatus[], number | null, number | null]>([
    [['scheduled'], null, null],
    [['scheduled', 'scheduled'], null, null],
    [['scheduled', 'in_progress'], 1, null],
    [['scheduled', 'in_progress', 'verifying', 'in_progress'], 1, null],
    [['scheduled', 'in_progress', 'verifying', 'completed'], 1, 3],
    [['scheduled', 'in_progress', 'completed', 'completed'], 1, 2],
    [['scheduled', 'cancelled'], null, 1],
    [['scheduled', 'in_progress', 'completed', 'in_progress'], 1, null],
    [['scheduled', 'in_progress', 'scheduled'], null, null],
  ])('%j started at %s and ended at %s', (statuses, startedAt, endedAt) => {
    expect(deriveMaintenance(story(...statuses))).toEqual({
      status: statuses.at(-1),
      startedAt: startedAt === null ? null : minute(startedAt),
      endedAt: endedAt === null ? null : minute(endedAt),
    });
  });

  test('it cannot be told without updates', () => {
    expect(() => deriveMaintenance([])).toThrow(RangeError);
  });
});

describe('the clock', () => {
  const scheduled: ClockedWindow = {
    status: 'scheduled',
    scheduledFor: FOR,
    scheduledUntil: UNTIL,
    autoStart: true,
    autoComplete: true,
    verifyMinutes: 0,
  };
  const dueAct = (window: ClockedWindow, now: Instant, wasVerified = false) =>
    dueStep(window, now, wasVerified)?.status ?? null;
  const running = { ...scheduled, status: 'in_progress' } as const;

  test('starts a maintenance at its beginning, not a millisecond before', () => {
    expect(dueAct(scheduled, plus(FOR, -1))).toBeNull();
    expect(dueAct(scheduled, FOR)).toBe('in_progress');
  });

  test('completes it at its end, not a millisecond before, while verifying too', () => {
    expect(dueAct(running, plus(UNTIL, -1))).toBeNull();
    expect(dueAct(running, UNTIL)).toBe('completed');
    expect(dueAct({ ...running, status: 'verifying' }, UNTIL)).toBe('completed');
  });

  test('that was stopped for the whole window starts first, then completes', () => {
    expect(dueAct(scheduled, plus(UNTIL, MINUTE))).toBe('in_progress');
    expect(dueAct(running, plus(UNTIL, MINUTE))).toBe('completed');
  });

  test('goes over to checking for the last minutes, once, and says when it should have', () => {
    const checked = { ...running, verifyMinutes: 15 };
    const at = plus(UNTIL, -15 * MINUTE);
    expect(dueStep(checked, plus(at, -1), false)).toBeNull();
    expect(dueStep(checked, plus(at, MINUTE), false)).toEqual({ status: 'verifying', at });
    expect(dueAct(checked, at, true), 'work went on after a check').toBeNull();
    expect(dueAct(checked, UNTIL, true)).toBe('completed');
    expect(dueAct({ ...checked, autoComplete: false }, UNTIL, true)).toBeNull();
  });

  test('never checks before the work has begun, though the minutes are more than the window', () => {
    expect(dueStep({ ...running, verifyMinutes: 100_000 }, FOR, false)).toEqual({
      status: 'verifying',
      at: FOR,
    });
    expect(dueAct({ ...scheduled, verifyMinutes: 100_000 }, FOR)).toBe('in_progress');
  });

  test('does nothing that it was not asked to, and nothing to what is over', () => {
    const late = plus(UNTIL, MINUTE);
    expect(dueAct({ ...scheduled, autoStart: false }, late)).toBeNull();
    expect(dueAct({ ...running, autoComplete: false }, late)).toBeNull();
    expect(dueAct({ ...scheduled, status: 'completed' }, late)).toBeNull();
    expect(dueAct({ ...scheduled, status: 'cancelled' }, late)).toBeNull();
  });

  test('has something to do at no moment that was not announced', () => {
    const windows = fc.record({
      status: fc.constantFrom(...MAINTENANCE_STATUSES),
      scheduledFor: fc.constant(FOR),
      scheduledUntil: fc.constant(UNTIL),
      autoStart: fc.boolean(),
      autoComplete: fc.boolean(),
      verifyMinutes: fc.constant(0),
    });
    const moments = instants('2026-03-23T21:00Z', '2026-03-24T00:00Z');
    fc.assert(
      fc.property(windows, moments, fc.nat(3 * 60 * MINUTE), (window, now, wait) => {
        const later = instantOf(now + wait);
        const next = nextInstant(window, now);
        if (dueAct(window, now) === null && dueAct(window, later) !== null) {
          expect(next).not.toBeNull();
          expect(next).toBeLessThanOrEqual(later);
        }
        if (next !== null) expect(next).toBeGreaterThan(now);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the window speaks next at its beginning, then at its end, then never', () => {
  const window = { status: 'scheduled', scheduledFor: FOR, scheduledUntil: UNTIL } as const;
  expect(nextInstant(window, plus(FOR, -1))).toBe(FOR);
  expect(nextInstant(window, FOR)).toBe(UNTIL);
  expect(nextInstant({ ...window, status: 'in_progress' }, plus(FOR, -1))).toBe(UNTIL);
  expect(nextInstant({ ...window, status: 'in_progress' }, UNTIL)).toBeNull();
  expect(nextInstant({ ...window, status: 'cancelled' }, plus(FOR, -1))).toBeNull();
});

describe('the steps that lead from one status to another', () => {
  test('are that one where it may follow, and work before it where only work comes between', () => {
    expect(stepsTo('scheduled', 'in_progress')).toEqual(['in_progress']);
    expect(stepsTo('scheduled', 'completed')).toEqual(['in_progress', 'completed']);
    expect(stepsTo('scheduled', 'verifying')).toEqual(['in_progress', 'verifying']);
    expect(stepsTo('verifying', 'completed')).toEqual(['completed']);
    expect(stepsTo('completed', 'verifying')).toEqual(['verifying']);
  });
});
