import { beforeAll, describe, expect, test } from 'vitest';
import { allMetrics, metricOrThrow } from '#db/queries/metric.ts';
import { latestPoint } from '#db/queries/metric-points.ts';
import { reader } from '#db/open.ts';
import { revision } from '#db/queries/revision.ts';
import { passTime } from '#db/testing/clock.ts';
import { ada, edith, lastEvent, olga, refusalOf, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { METRICS_MAX, VALUE_MAX } from '#lib/domain/metric.ts';
import { addMetric } from './add-metric.ts';
import { addMetricsProvider } from './add-metrics-provider.ts';
import { changeMetric } from './change-metric.ts';
import { changeMetricsProvider } from './change-metrics-provider.ts';
import { emptyMetric } from './empty-metric.ts';
import { orderMetrics } from './order-metrics.ts';
import { removeMetric } from './remove-metric.ts';
import { removeMetricsProvider } from './remove-metrics-provider.ts';
import { sendPoint } from './send-points.ts';

beforeAll(() => setUpPage());

const metricNamed = async (name: string, more: object = {}) =>
  (await addMetric(ada, { name, ...more })).metricId;
const metric = (id: string) => metricOrThrow(reader(), id);
const names = async () => (await allMetrics(reader())).map((one) => one.name);
const send = (id: string) => sendPoint(ada, id, { timestamp: Math.floor(now() / 1000), value: 1 });

describe('a metric', () => {
  test('is added last, shown, with whatever is known of it', async () => {
    await metricNamed('Response time');
    const id = await metricNamed('Load', {
      ...{ suffix: ' % ', decimalPlaces: 2, yAxisMin: -0, yAxisMax: 99.5, description: 'Of all machines.' },
    });
    expect(await metric(id)).toMatchObject({
      ...{ name: 'Load', suffix: '%', decimalPlaces: 2, yAxisMin: 0, yAxisMax: 99.5, shown: true },
      ...{ description: 'Of all machines.', yAxisHidden: false, createdAt: now(), version: 1 },
    });
    expect(Object.is((await metric(id)).yAxisMin, 0)).toBe(true);
    expect(await names()).toEqual(['Response time', 'Load']);
    expect(await lastEvent()).toMatchObject({ type: 'metric.added', subjectId: id, actorName: 'Ada' });
  });

  test('keeps what an edit leaves out, and an edit that changes nothing is none', async () => {
    const id = await metricNamed('Errors', { suffix: '/min' });
    passTime(1000);
    await changeMetric(ada, { metricId: id, version: 1, name: 'Failures', shown: false });
    expect(await metric(id)).toMatchObject({ name: 'Failures', suffix: '/min', shown: false, version: 2 });
    expect((await lastEvent()).data).toMatchObject({ after: { name: 'Failures', shown: false } });
    const before = await revision(reader());
    await changeMetric(ada, { metricId: id, version: 2, name: 'Failures', suffix: '/min', shown: false });
    expect(await revision(reader())).toBe(before);
    expect(await refusalOf(changeMetric(ada, { metricId: id, version: 1, name: 'X' }))).toMatchObject({
      code: 'conflict',
    });
  });

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(256) }],
    ['suffix', { suffix: 'x'.repeat(21) }],
    ['decimalPlaces', { decimalPlaces: 6 }],
    ['decimalPlaces', { decimalPlaces: 0.5 }],
    ['yAxisMin', { yAxisMin: Number.NaN }],
    ['yAxisMax', { yAxisMax: Number.POSITIVE_INFINITY }],
    ['yAxisMax', { yAxisMax: 1e308 }],
    ['yAxisMin', { yAxisMin: -2 * VALUE_MAX }],
    ['yAxisMax', { yAxisMin: 5, yAxisMax: 5 }],
  ])('is refused with a word beside %s: %j', async (field, given) => {
    const before = await revision(reader());
    const { code, fields } = await refusalOf(addMetric(ada, { name: 'Odd', ...given }));
    expect([code, Object.keys(fields ?? {})]).toEqual(['invalid', [field]]);
    expect(await revision(reader())).toBe(before);
  });

  test('has an axis with a height also when only one end of it is changed', async () => {
    const id = await metricNamed('Bounded', { yAxisMin: 10 });
    const change = changeMetric(ada, { metricId: id, version: 1, yAxisMax: 9 });
    expect((await refusalOf(change)).fields).toHaveProperty('yAxisMax');
  });

  test('moves to where an order has it; an order of others is refused', async () => {
    const ids = (await allMetrics(reader())).map((one) => one.id);
    await orderMetrics(ada, { metricIds: ids.toReversed() });
    expect((await allMetrics(reader())).map((one) => one.id)).toEqual(ids.toReversed());
    const before = await revision(reader());
    await orderMetrics(ada, { metricIds: ids.toReversed() });
    expect(await revision(reader())).toBe(before);
    expect(await refusalOf(orderMetrics(ada, { metricIds: ids.slice(1) }))).toMatchObject({
      code: 'conflict',
    });
    expect(await refusalOf(orderMetrics(ada, { metricIds: [ids[0], ...ids] }))).toMatchObject({
      code: 'invalid',
    });
  });

  test('is emptied by an act that the log names, once', async () => {
    const id = await metricNamed('Queue');
    await send(id);
    await emptyMetric(ada, { metricId: id });
    expect(await latestPoint(reader(), id)).toBeNull();
    expect(await lastEvent()).toMatchObject({ type: 'metric.emptied', data: { name: 'Queue' } });
    const before = await revision(reader());
    await emptyMetric(ada, { metricId: id });
    expect(await revision(reader())).toBe(before);
  });

  test('goes with its points', async () => {
    const id = await metricNamed('Short-lived');
    await send(id);
    await removeMetric(ada, { metricId: id });
    expect(await latestPoint(reader(), id)).toBeNull();
    expect(await refusalOf(metric(id))).toMatchObject({ code: 'not_found' });
    expect(await refusalOf(send(id))).toMatchObject({ code: 'not_found' });
  });

  test('is the business of admins', async () => {
    const [first] = await allMetrics(reader());
    const metricId = first!.id;
    for (const act of [
      () => addMetric(edith, { name: 'X' }),
      () => changeMetric(edith, { metricId, version: first!.version, name: 'X' }),
      () => removeMetric(edith, { metricId }),
      () => emptyMetric(edith, { metricId }),
      () => orderMetrics(edith, { metricIds: [] }),
      () => addMetricsProvider(edith, { type: 'Self' }),
    ])
      expect(await refusalOf(act())).toMatchObject({ code: 'forbidden' });
  });

  test('is one of so many at most', async () => {
    for (let n = (await names()).length; n < METRICS_MAX; n += 1) await metricNamed(`No. ${n}`);
    expect(await refusalOf(metricNamed('One more'))).toMatchObject({ code: 'invalid' });
  });
});

describe('a metrics provider', () => {
  test('is there with the first metric, and goes when it has none', async () => {
    const [first] = await allMetrics(reader());
    const { code, message } = await refusalOf(removeMetricsProvider(olga, { providerId: first!.providerId }));
    expect([code, message]).toEqual(['invalid', expect.stringContaining(first!.id)]);
    const { providerId } = await addMetricsProvider(ada, { type: 'Self' });
    await changeMetricsProvider(ada, { providerId, version: 1, baseUri: 'https://metrics.example.com' });
    expect((await lastEvent()).type).toBe('metrics_provider.changed');
    await removeMetricsProvider(ada, { providerId });
    expect((await lastEvent()).type).toBe('metrics_provider.removed');
  });

  test.each(['Pingdom', 'NewRelic', 'Librato', 'Datadog', 'datadog'])(
    'that is %s is refused: nothing is fetched from there',
    async (type) => {
      const { fields } = await refusalOf(addMetricsProvider(ada, { type }));
      expect(fields).toEqual({ type: expect.stringContaining('fetches none') as string });
    },
  );
});
