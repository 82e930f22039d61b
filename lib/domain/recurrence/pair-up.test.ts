import { expect, it } from 'vitest';
import type { Occurrence } from './occurrences.ts';
import { pairUp } from './pair-up.ts';

const row = (occurrence: string) => ({ occurrence });
const at = (local: string): Occurrence => ({
  local,
  at: Date.parse(`${local}Z`) as Occurrence['at'],
  ...{ offset: '+00:00', clocks: null },
});
const pairs = (rows: string[], wanted: string[]) => {
  const { kept, gone, added } = pairUp(rows.map(row), wanted.map(at));
  return {
    kept: kept.map(({ row, occurrence }) => [row.occurrence, occurrence.local]),
    gone: gone.map(({ occurrence }) => occurrence),
    added: added.map(({ local }) => local),
  };
};

const [MON, TUE, WED] = ['2026-12-07T02:00', '2026-12-08T02:00', '2026-12-09T02:00'] as const;

it('keeps what stays, though something comes before it', () => {
  expect(pairs([TUE, WED], [MON, TUE, WED])).toEqual({
    kept: [
      [TUE, TUE],
      [WED, WED],
    ],
    ...{ gone: [], added: [MON] },
  });
});

it('moves what begins at another time of the same day, rather than making it anew', () => {
  expect(pairs([MON, TUE], ['2026-12-07T04:00', '2026-12-08T04:00']).kept).toEqual([
    [MON, '2026-12-07T04:00'],
    [TUE, '2026-12-08T04:00'],
  ]);
});

it('gives the next free date to what has lost its own, and lets go of the rest', () => {
  expect(pairs([MON, TUE], [WED])).toEqual({ kept: [[MON, WED]], gone: [TUE], added: [] });
  expect(pairs([MON], [])).toEqual({ kept: [], gone: [MON], added: [] });
});
