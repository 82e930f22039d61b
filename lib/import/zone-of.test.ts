import { expect, test } from 'vitest';
import { isZone } from '#lib/domain/time.ts';
import { Remarks } from './report.ts';
import { zoneOf } from './zone-of.ts';

test.each([
  ['America/New_York', 'America/New_York'],
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['New Delhi', 'Asia/Kolkata'],
  ["Nuku'alofa", 'Pacific/Tongatapu'],
  ['UTC', 'UTC'],
])('%s is %s', (named, zone) => {
  const remarks = new Remarks();
  expect(zoneOf(named, remarks)).toBe(zone);
  expect(isZone(zone)).toBe(true);
  expect(remarks.lines()).toEqual([]);
});

test.each(['Atlantis', '', null, undefined, '__proto__'])('%s is UTC, and said to be', (named) => {
  const remarks = new Remarks();
  expect(zoneOf(named, remarks)).toBe('Etc/UTC');
  expect(remarks.lines()).toHaveLength(1);
});
