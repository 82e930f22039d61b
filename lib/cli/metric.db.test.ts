import { beforeAll, expect, it } from 'vitest';
import { latestPoint } from '#db/queries/metric-points.ts';
import { reader } from '#db/open.ts';
import { metricPoints } from '#db/schema/index.ts';
import { MONDAY } from '#db/testing/clock.ts';
import { ada, setUpPage } from '#db/testing/world.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { addMetric } from '#lib/verbs/add-metric.ts';
import { candor } from './testing/candor.ts';

let metricId = '';
beforeAll(async () => {
  await setUpPage();
  ({ metricId } = await addMetric(ada, { name: 'Response time', suffix: 'ms' }));
});

it('sends what was measured, by the name of the metric or its id', async () => {
  const [earlier, sent] = await Promise.all([
    candor(['metric', 'send', 'Response time', '--at', 'today 09:00', '--', '-2.5']),
    candor(['metric', 'send', metricId, '118.5', '--json']),
  ]);
  expect([earlier.code, earlier.err, earlier.out]).toEqual([0, '', 'Response time: -2.5 ms\n']);
  expect(JSON.parse(sent.out)).toEqual({ data: { timestamp: MONDAY / 1000, value: 118.5 } });
  expect(await reader().select().from(metricPoints).orderBy(metricPoints.at)).toEqual([
    { metricId, at: plus(MONDAY, -HOUR), value: -2.5 },
    { metricId, at: MONDAY, value: 118.5 },
  ]);
});

it('lists the metrics, with when there was data last', async () => {
  expect((await candor(['metric', 'list'])).out).toMatch(/2025-03-17T09:00:00Z\s+Response time/);
});

it('says what is wrong, and sends nothing then', async () => {
  const before = await latestPoint(reader(), metricId);
  const [word, future, nobody] = await Promise.all([
    candor(['metric', 'send', 'Response time', 'fast']),
    candor(['metric', 'send', 'Response time', '1', '--at', 'in 2h']),
    candor(['metric', 'send', 'Nothing', '1']),
  ]);
  expect([word.code, word.err]).toEqual([2, expect.stringContaining('"fast" is no number')]);
  expect([future.code, future.err]).toEqual([1, expect.stringContaining('in the future')]);
  expect(nobody.code).toBe(4);
  expect(await latestPoint(reader(), metricId)).toEqual(before);
});
