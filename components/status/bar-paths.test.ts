import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '#lib/domain/instant.ts';
import type { ComponentStatus } from '#lib/domain/level.ts';
import type { PublishedDay } from '#lib/published/bars.ts';
import { barPaths, HEIGHT } from './bar-paths.ts';

const day = (worst: ComponentStatus | null, troubleMs = 0): PublishedDay => ({
  ...{ day: '2025-03-17' as never, worst, downMs: troubleMs, troubleMs, causes: [] },
});

const fullHeight = (d: string) => HEIGHT - Number(/^M[\d.]+ (\d+)V/.exec(d)![1]);

test('ninety days are a handful of paths', () => {
  const statuses: (ComponentStatus | null)[] = [
    ...[null, 'operational', 'under_maintenance', 'degraded_performance', 'partial_outage', 'major_outage'],
  ] as const;
  const days = Array.from({ length: 90 }, (_, index) => day(statuses[index % 6]!, HOUR));
  expect(barPaths(days).length).toBeLessThanOrEqual(10);
});

test('five minutes are seen, and a whole day is the whole bar', () => {
  const bad = (ms: number) => barPaths([day('major_outage', ms)]).find((path) => !path.pale)!;
  expect(fullHeight(bad(5 * MINUTE).d)).toBeGreaterThanOrEqual(HEIGHT / 3);
  expect(fullHeight(bad(24 * HOUR).d)).toBe(HEIGHT);
  expect(fullHeight(bad(25 * HOUR).d)).toBe(HEIGHT);
  expect(fullHeight(bad(6 * HOUR).d)).toBeGreaterThan(fullHeight(bad(HOUR).d));
});

test('a day without data is not drawn like a good one', () => {
  expect(barPaths([day(null)])[0]!.kind).toBe('none');
});

test('days that look the same are one line, from the beginning of the first to the end of the last', () => {
  const days = [null, null, 'operational', 'operational', 'major_outage', 'operational'] as const;
  const drawn = Object.fromEntries(
    barPaths(days.map((worst) => day(worst, HOUR))).map(({ kind, d }) => [kind, d]),
  );
  expect(drawn['none']).toBe('M0 30H10');
  expect(drawn['good']).toBe('M10 16H20M25 16H30');
  expect(drawn['major_outage']).toMatch(/^M22\.5 \d+V32$/);
});
