import fc from 'fast-check';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { metricPoints } from '#db/schema/index.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { METRIC_RANGES, windowOf } from '#lib/domain/metric-range.ts';
import { addMetric } from '#lib/verbs/add-metric.ts';
import { changeMetric } from '#lib/verbs/change-metric.ts';
import { emptyMetric } from '#lib/verbs/empty-metric.ts';
import { sendPoints } from '#lib/verbs/send-points.ts';
import { readMetric } from './read-metric.ts';

let metricId = '';
beforeAll(async () => {
  await setUpPage();
  ({ metricId } = await addMetric(ada, { name: 'Load' }));
});
beforeEach(() => setClock(MONDAY));

test('charts are made of the points in their windows, each in the place of its moment', async () => {
  const points = fc.array(
    fc.record({
      ago: fc.oneof(fc.nat(3 * 3600), fc.nat(31 * 24 * 3600 - 120)),
      // Whole numbers, whose sums are exact in any order.
      value: fc.integer({ min: -1e6, max: 1e6 }),
    }),
    { maxLength: 80 },
  );
  await fc.assert(
    fc.asyncProperty(points, fc.nat(90), async (given, minutes) => {
      passTime(minutes * MINUTE);
      await emptyMetric(ada, { metricId });
      const seconds = Math.floor(now() / SECOND);
      await sendPoints(ada, {
        [metricId]: given.map(({ ago, value }) => ({ timestamp: seconds - ago, value })),
      });
      const stored = await reader().select().from(metricPoints);
      const { charts } = (await readMetric(metricId))!;
      for (const { range, places, figures, latest } of charts) {
        const { from, to, bucket } = windowOf(range, now());
        const inside = stored.filter(({ at }) => at >= from && at < to);
        const expected = places.map((_, place) => {
          const begin = from + place * bucket;
          const here = inside
            .filter(({ at }) => at >= begin && at < begin + bucket)
            .map(({ value }) => value);
          if (here.length === 0) return null;
          const mean = here.reduce((sum, value) => sum + value, 0) / here.length;
          return { low: Math.min(...here), mean, high: Math.max(...here) };
        });
        expect(places).toEqual(expected);
        expect(figures === null).toBe(inside.length === 0);
        const newest = inside.toSorted((a, b) => b.at - a.at)[0];
        expect(latest).toEqual(newest ? { at: newest.at, value: newest.value } : null);
      }
    }),
    { numRuns: 12 },
  );
});

test('what is hidden, and what is not there, has no charts', async () => {
  expect((await readMetric(metricId))?.charts.map((chart) => chart.range)).toEqual(METRIC_RANGES);
  await changeMetric(ada, { metricId, version: 1, shown: false });
  expect(await readMetric(metricId)).toBeNull();
  expect(await readMetric('nothing')).toBeNull();
  expect(await readMetric('no\0thing')).toBeNull();
});
