import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPONENT_STATUSES } from './level.ts';
import { shownStatus } from './shown-status.ts';

test('is its own when nothing is said of it, and never better than anything said', () => {
  const status = fc.constantFrom(...COMPONENT_STATUSES);
  fc.assert(
    fc.property(status, fc.array(status), (own, said) => {
      const rank = (s: (typeof COMPONENT_STATUSES)[number]) => COMPONENT_STATUSES.indexOf(s);
      expect(shownStatus(own, [])).toBe(own);
      expect(rank(shownStatus(own, said))).toBe(Math.max(rank(own), ...said.map(rank)));
    }),
  );
});
