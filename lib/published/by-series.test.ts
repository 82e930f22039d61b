import { expect, it } from 'vitest';
import { bySeries } from './by-series.ts';
import { publishedMaintenance } from './maintenance.ts';
import { NOON, maintenance } from './testing-world.ts';

const coming = (id: string, at: number, seriesId: string | null) =>
  publishedMaintenance(maintenance(id, [at, at + 60], [[-60, 'scheduled']], { seriesId }), new Map(), NOON);

it('shows a series by its next date, with the dates after it, and all else by itself', () => {
  const all = [coming('a', 10, null), coming('b1', 20, 'b'), coming('c', 30, null), coming('b2', 40, 'b')];
  expect(bySeries(all).map(({ maintenance, later }) => [maintenance.id, later.map(({ id }) => id)])).toEqual([
    ['a', []],
    ['b1', ['b2']],
    ['c', []],
  ]);
});
