import { expect, test } from 'vitest';
import type { Instant } from '#lib/domain/instant.ts';
import type { SubscribersFilter } from '#lib/reads/subscribers-list.ts';
import { addressOf, filterOf } from './filter.ts';

const NONE = { search: '', channel: null, status: null, before: null };

test('a filter is an address, and the address that filter', () => {
  const filter: SubscribersFilter = {
    ...({ search: 'ada@', channel: 'slack', status: 'quarantined' } as const),
    before: { createdAt: 1_742_202_000_000 as Instant, id: 'abcdefghijkl' },
  };
  const query = Object.fromEntries(new URL(addressOf(filter), 'http://localhost').searchParams);
  expect(filterOf(query, true)).toEqual(filter);
  expect(addressOf(filterOf({}, true))).toBe('/admin/subscribers');
});

test('nonsense narrows nothing', () => {
  for (const query of [
    { channel: 'pigeon', status: 'asleep', before: 'x' },
    { channel: ['slack', 'email'], before: '1.\0' },
    { before: '1e9.abc' },
  ])
    expect(filterOf(query, true)).toEqual(NONE);
});

test('who sees addresses masked cannot find them out by searching', () => {
  expect(filterOf({ q: 'ada' }, false)).toEqual(NONE);
});
