import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIVE_UP_AFTER, nextAttempt } from './back-off.ts';
import { HOUR, instantOf, type Instant, MINUTE } from './instant.ts';

const BEGIN = instantOf(1_742_774_400_000);

test('a message that fails is tried for a day and then given up, never sooner than half a minute apart', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (chances) => {
      let now: Instant = BEGIN;
      let last: Instant = BEGIN;
      let attempts = 0;
      for (const chance of chances) {
        attempts += 1;
        const next = nextAttempt(attempts, BEGIN, now, chance);
        if (next === null) break;
        expect(next - now).toBeGreaterThanOrEqual(MINUTE / 2);
        expect(next - now).toBeLessThanOrEqual(3 * HOUR);
        last = next;
        now = next;
      }
      expect(last - BEGIN).toBeLessThanOrEqual(GIVE_UP_AFTER);
      expect(last - BEGIN).toBeGreaterThan(GIVE_UP_AFTER - 3 * HOUR);
      expect(attempts).toBeLessThan(40);
    }),
  );
});

test('a thousand that failed together do not come back together', () => {
  const at = (chance: number) => nextAttempt(3, BEGIN, BEGIN, chance);
  expect([at(0), at(0.5), at(1)]).toEqual([2, 4, 6].map((minutes) => BEGIN + minutes * MINUTE));
});
