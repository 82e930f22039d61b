import { expect, it } from 'vitest';
import { HOUR, type Instant } from './instant.ts';
import { type Other, overlaps } from './overlap.ts';

const at = (hours: number) => (hours * HOUR) as Instant;
const other = (from: number, until: number, ...componentIds: string[]): Other => ({
  ...{ kind: 'maintenance', id: 'x', name: 'Other', componentIds },
  ...{ from: at(from), until: at(until) },
});
const found = (others: Other[]) =>
  overlaps([{ from: at(2), until: at(4) }], ['api', 'web'], others).map(({ shared }) => shared);

it('is told of what touches the same components at the same time', () => {
  expect(found([other(3, 5, 'web', 'dns')])).toEqual([['web']]);
  expect(found([other(0, 9, 'web', 'api')])).toEqual([['web', 'api']]);
});

it('is none of other components, nor where one ends as the other begins', () => {
  expect(found([other(3, 5, 'dns'), other(3, 5), other(0, 2, 'api'), other(4, 5, 'api')])).toEqual([]);
});

it('holds for any of several windows', () => {
  const windows = [0, 24, 48].map((hour) => ({ from: at(hour), until: at(hour + 1) }));
  expect(overlaps(windows, ['api'], [other(24.5, 25, 'api')])).toHaveLength(1);
});
