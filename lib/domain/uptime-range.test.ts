import { describe, expect, test } from 'vitest';
import type { Day } from './instant.ts';
import { uptimeRange } from './uptime-range.ts';

const [today, firstDay] = ['2025-04-10' as Day, '2024-02-01' as Day];
const range = (start?: string, end?: string, known = { today, firstDay }) => {
  const found = uptimeRange({ start, end }, known);
  return 'field' in found ? found.field : [found.since, found.until, found.warnings.length];
};

test('left out are the last ninety days, or as many as there are', () => {
  expect(range()).toEqual(['2025-01-11', '2025-04-10', 0]);
  expect(range(undefined, undefined, { today, firstDay: '2025-04-01' as Day })).toEqual([
    ...['2025-04-01', '2025-04-10', 0],
  ]);
  expect(range(undefined, '2024-12-31')).toEqual(['2024-10-03', '2024-12-31', 0]);
});

test('a year or a month begins with its first day and ends with its last', () => {
  expect(range('2025', '2025-02')).toEqual(['2025-01-01', '2025-02-28', 0]);
  expect(range('2024-02', '2024-02')).toEqual(['2024-02-01', '2024-02-29', 0]);
  expect(range('2025-01-05', '2025-01-05')).toEqual(['2025-01-05', '2025-01-05', 0]);
  expect(range('2025', '2025')).toEqual(['2025-01-01', '2025-04-10', 1]);
});

test('what is not there is left out, and said', () => {
  expect(range('2024-01', '2024-03')).toEqual(['2024-02-01', '2024-03-31', 1]);
  expect(range('2025-04-01', '9999-12')).toEqual(['2025-04-01', '2025-04-10', 1]);
});

test('a range is six calendar months at most', () => {
  expect(range('2024-07-01', '2025-01-01')).toEqual(['2024-07-01', '2025-01-01', 0]);
  expect(range('2024-07-01', '2025-01-02')).toBe('end');
  expect(range('2024-08-31', '2025-02-28')).toEqual(['2024-08-31', '2025-02-28', 0]);
  expect(range('2024')).toBe('end');
});

describe('what is no range', () => {
  test.each([
    ['2025-02-30', undefined, 'start'],
    ['1969', undefined, 'start'],
    ['0000', undefined, 'start'],
    ['', undefined, 'start'],
    ['2025-04-11', undefined, 'start'],
    ['9999-99', undefined, 'start'],
    ['2025-04-01', 'today', 'end'],
    ['2025-04-01', '2025-13', 'end'],
    ['2025-04-01', '2025-03-31', 'end'],
    ['2023-10', '2024-01-31', 'end'],
  ])('from %s to %s is refused', (start, end, field) => {
    expect(range(start, end)).toBe(field);
  });
});
