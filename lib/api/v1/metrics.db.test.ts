import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { revision } from '#db/queries/revision.ts';
import { MONDAY, passTime } from '#db/testing/clock.ts';
import { openProgram } from '#lib/api/testing/open-program.ts';
import type { Thing } from '#lib/api/testing/program.ts';
import { MINUTE, SECOND } from '#lib/domain/instant.ts';
import { POINTS_MAX } from '#lib/domain/metric.ts';

const program = await openProgram('metrics');
let provider: Thing;

beforeAll(async () => {
  const made = await program.asks('createMetricsProvider', { body: { metrics_provider: { type: 'Self' } } });
  expect(made.status).toBe(201);
  provider = made.body;
});

const create = async (metric: object) => {
  const params = { metrics_provider_id: provider.id };
  return (await program.asks('createMetric', { params, body: { metric } })).body;
};
const of = ({ id }: Thing) => ({ params: { metric_id: id } });
const get = async (metric: Thing) => (await program.asks('getMetric', of(metric))).body;
const NOON = MONDAY / SECOND;

describe('a metric', () => {
  it('is made under its provider, with what is left out as it usually is', async () => {
    const made = await create({ name: 'Response time', suffix: 'ms', transform: 'average' });
    expect(made).toMatchObject({
      ...{ metrics_provider_id: provider.id, name: 'Response time', suffix: 'ms', display: true },
      ...{ metric_identifier: null, y_axis_min: null, decimal_places: 0, most_recent_data_at: null },
      ...{ created_at: '2025-03-17T09:00:00Z', last_fetched_at: null },
    });
    expect(await get(made)).toEqual(made);
    const list = await program.asks<Thing[]>('listMetrics');
    expect(list.body).toContainEqual(made);
    const params = { metrics_provider_id: provider.id };
    expect((await program.asks<Thing[]>('listMetricsOfProvider', { params })).body).toContainEqual(made);
    const last = await program.asks<Thing[]>('listMetrics', { query: { page: '2', per_page: '100' } });
    expect(last.body).toEqual([]);
  });

  it('changes what is named, and a second identical change is none', async () => {
    const made = await create({ name: 'Load', y_axis_min: 0, y_axis_max: 99.5, y_axis_hidden: true });
    passTime(MINUTE);
    const metric = { display: 'false', decimal_places: '2', tooltip_description: 'Of all.', y_axis_max: '' };
    const changed = (await program.asks('updateMetric', { ...of(made), body: { metric } })).body;
    expect(changed).toEqual({
      ...made,
      ...{ display: false, decimal_places: 2, tooltip_description: 'Of all.', y_axis_max: null },
      updated_at: '2025-03-17T09:01:00Z',
    });
    passTime(MINUTE);
    const before = await revision(reader());
    expect((await program.asks('updateMetric', { ...of(made), body: { metric } })).body).toEqual(changed);
    expect(await revision(reader())).toBe(before);
  });

  it.each([
    ['name', { name: '' }],
    ['suffix', { suffix: 'x'.repeat(21) }],
    ['decimal_places', { decimal_places: 6 }],
    ['y_axis_max', { y_axis_min: 5, y_axis_max: 4 }],
    ['y_axis_max', { y_axis_max: 1e308 }],
    ['y_axis_min', { y_axis_min: 'low' }],
    ['display', { display: 'perhaps' }],
  ])('is refused with %s named: %j', async (field, metric) => {
    const made = await create({ name: 'Odd' });
    const { status, body } = await program.asks('updateMetric', { ...of(made), body: { metric } });
    expect([status, body.error]).toEqual([422, [expect.stringMatching(`^${field}: `)]]);
    expect(await get(made)).toEqual(made);
  });

  it('is answered once more when it goes, and is gone', async () => {
    const made = await create({ name: 'Short-lived' });
    expect((await program.asks('deleteMetric', of(made))).body).toEqual(made);
    for (const id of ['getMetric', 'deleteMetric', 'deleteMetricPoints'])
      expect((await program.asks(id, of(made))).status).toBe(404);
    const body = { data: { timestamp: NOON, value: 1 } };
    expect((await program.asks('addMetricPoint', { ...of(made), body })).status).toBe(404);
  });
});

describe('points', () => {
  it('are taken one by one, and the newest says when there was data last', async () => {
    const made = await create({ name: 'Queue' });
    const data = { timestamp: NOON - 90, value: 12.5 };
    const sent = await program.asks('addMetricPoint', { ...of(made), body: { data } });
    expect([sent.status, sent.body]).toEqual([201, { data }]);
    expect(await get(made)).toEqual({ ...made, most_recent_data_at: '2025-03-17T08:58:30Z' });
    await program.asks('addMetricPoint', { ...of(made), body: { timestamp: String(NOON), value: '7' } });
    expect((await get(made))['most_recent_data_at']).toBe('2025-03-17T09:00:00Z');
  });

  it('are taken together, of several metrics, without a word in the log', async () => {
    const [one, two] = [await create({ name: 'One' }), await create({ name: 'Two' })];
    const before = await revision(reader());
    const data = {
      [one.id]: [
        { timestamp: NOON, value: 1 },
        { timestamp: NOON - 60, value: 2 },
      ],
      [two.id]: [{ timestamp: NOON - 120, value: -3.5 }],
    };
    const sent = await program.asks('addMetricPoints', { body: { data } });
    expect([sent.status, sent.body]).toEqual([202, data]);
    expect((await get(two))['most_recent_data_at']).toBe('2025-03-17T08:58:00Z');
    expect(await revision(reader())).toBe(before);
  });

  it('are all gone when somebody deletes them, and the metric stays', async () => {
    const made = await create({ name: 'Emptied' });
    await program.asks('addMetricPoint', { ...of(made), body: { data: { timestamp: NOON, value: 1 } } });
    const emptied = await program.asks('deleteMetricPoints', of(made));
    expect([emptied.status, emptied.body]).toEqual([200, made]);
  });

  it.each([
    ['value', { timestamp: NOON, value: 'NaN' }],
    ['value', { timestamp: NOON, value: 'Infinity' }],
    ['value', { timestamp: NOON, value: 1e308 }],
    ['value', { timestamp: NOON, value: null }],
    ['value', { timestamp: NOON }],
    ['timestamp', { value: 1 }],
    ['timestamp', { timestamp: MONDAY, value: 1 }],
    ['timestamp', { timestamp: NOON + 3600, value: 1 }],
    ['timestamp', { timestamp: 0, value: 1 }],
    ['timestamp', { timestamp: -1e300, value: 1 }],
  ])('are refused with %s named: %j', async (field, data) => {
    const made = await create({ name: 'Odd' });
    const one = await program.asks('addMetricPoint', { ...of(made), body: { data } });
    expect([one.status, one.body.error]).toEqual([422, [expect.stringMatching(`^${field}: `)]]);
    const body = { data: { [made.id]: [{ timestamp: NOON, value: 1 }, data] } };
    const many = await program.asks('addMetricPoints', { body });
    expect([many.status, many.body.error]).toEqual([
      422,
      [expect.stringMatching(`^${made.id}\\.1\\.${field}: `)],
    ]);
    expect((await get(made))['most_recent_data_at']).toBeNull();
    await program.asks('deleteMetric', of(made));
  });

  it('are refused when they are too many, or of something that is no metric', async () => {
    const made = await create({ name: 'Many' });
    const many = Array.from({ length: POINTS_MAX + 1 }, (_, n) => ({ timestamp: NOON - n, value: n }));
    const tooMany = await program.asks('addMetricPoints', { body: { data: { [made.id]: many } } });
    expect([tooMany.status, tooMany.body.error]).toEqual([422, [expect.stringContaining('3000')]]);
    for (const data of [
      { nothing: [{ timestamp: NOON, value: 1 }] },
      { [provider.id]: [{ timestamp: NOON, value: 1 }] },
    ])
      expect((await program.asks('addMetricPoints', { body: { data } })).status).toBe(404);
    for (const data of [{ [made.id]: { timestamp: NOON, value: 1 } }, { 'a b': [] }, { [made.id]: 'x' }])
      expect((await program.asks('addMetricPoints', { body: { data } })).status).toBe(422);
    expect((await program.asks('addMetricPoints', { body: { data: [1] } })).status).toBe(400);
  });

  it('are done once under one Idempotency-Key, and the key stands for nothing else', async () => {
    const made = await create({ name: 'Once' });
    const headers = { 'idempotency-key': 'measured' };
    const body = { data: { timestamp: NOON, value: 1 } };
    const first = await program.asks('addMetricPoint', { ...of(made), body, headers });
    await program.asks('deleteMetricPoints', of(made));
    const again = await program.asks('addMetricPoint', { ...of(made), body, headers });
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await get(made))['most_recent_data_at']).toBeNull();
    const other = { ...of(made), body: { data: { timestamp: NOON, value: 2 } }, headers };
    expect((await program.asks('addMetricPoint', other)).status).toBe(422);
  });
});

describe('a metrics provider', () => {
  const named = ({ id }: Thing) => ({ params: { metrics_provider_id: id } });

  it('is listed, changed, and goes when it has no metrics', async () => {
    expect((await program.asks<Thing[]>('listMetricsProviders')).body).toEqual([provider]);
    expect((await program.asks('getMetricsProvider', named(provider))).body).toEqual(provider);
    const body = { metrics_provider: { metric_base_uri: 'https://example.com', api_key: 'secret' } };
    const changed = (await program.asks('updateMetricsProvider', { ...named(provider), body })).body;
    expect(changed).toEqual({ ...provider, metric_base_uri: 'https://example.com' });
    expect((await program.asks('updateMetricsProvider', { ...named(provider), body })).body).toEqual(changed);
    const held = await program.asks('deleteMetricsProvider', named(provider));
    expect([held.status, held.body.message]).toEqual([422, expect.stringContaining('delete those first')]);
    const { body: other } = await program.asks('createMetricsProvider', { body: { type: 'Self' } });
    expect((await program.asks('deleteMetricsProvider', named(other))).body).toEqual(other);
    expect((await program.asks('getMetricsProvider', named(other))).status).toBe(404);
    expect((await program.asks('listMetricsOfProvider', named(other))).status).toBe(404);
  });

  it.each(['Pingdom', 'NewRelic', 'Librato', 'Datadog'])('%s is refused with the reason', async (type) => {
    const body = { metrics_provider: { type, api_key: 'k', api_token: 't' } };
    for (const refused of [
      await program.asks('createMetricsProvider', { body }),
      await program.asks('updateMetricsProvider', { ...named(provider), body }),
    ])
      expect([refused.status, refused.body.error]).toEqual([
        422,
        [expect.stringMatching(`^type: .*fetches none from ${type}`)],
      ]);
  });
});
