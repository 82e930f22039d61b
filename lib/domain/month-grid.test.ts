import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, weeksOf } from './month-grid.ts';

const months = fc
  .tuple(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('weeksOf', () => {
  it('shows each day of the month once, in order, from a Monday to a Sunday', () => {
    fc.assert(
      fc.property(months, (month) => {
        const days = weeksOf(month).flat();
        const own = days.filter((day) => day.startsWith(month));
        expect(own[0]).toBe(`${month}-01`);
        expect(new Set(days).size).toBe(days.length);
        expect([...days].sort()).toEqual(days);
        expect(new Date(days[0]!).getUTCDay()).toBe(1);
        expect(new Date(days.at(-1)!).getUTCDay()).toBe(0);
        expect(own).toHaveLength(new Date(Date.parse(`${addMonths(month, 1)}-01`) - 1).getUTCDate());
      }),
    );
  });

  it('knows the month that needs four weeks and the one that needs six', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2026-08')).toHaveLength(6);
  });
});

describe('addMonths', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -400, max: 400 }), (month, by) => {
        expect(addMonths(addMonths(month, by), -by)).toBe(month);
      }),
    );
    expect(addMonths('2025-12', 1)).toBe('2026-01');
  });
});

describe('isMonth', () => {
  it('refuses what is no month', () => {
    expect(
      ['2025-13', '2025-1', '0000-01', '0099-12', '9999-12', '', 'x', '2025-01-01'].filter(isMonth),
    ).toEqual([]);
    expect(['1000-01', '2025-03', '9998-12'].filter(isMonth)).toHaveLength(3);
  });
});
