import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetOldPoints } from '#db/measure.ts';
import { engine, reader } from '#db/open.ts';
import { metricPoints } from '#db/schema/index.ts';
import * as schema from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, refusalOf, setUpPage, vincent } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { HOUR, MINUTE, SECOND } from '#lib/domain/instant.ts';
import { POINTS_AT_ONCE_MAX, POINTS_KEPT, POINTS_MAX, VALUE_MAX } from '#lib/domain/metric.ts';
import { ALL_TABLES } from '#lib/portable/tables.ts';
import { addMetric } from './add-metric.ts';
import { sendPoint, sendPoints } from './send-points.ts';

let one: string, other: string;
beforeAll(async () => {
  await setUpPage();
  one = (await addMetric(ada, { name: 'One' })).metricId;
  other = (await addMetric(ada, { name: 'Other' })).metricId;
});
beforeEach(() => setClock(MONDAY));

const seconds = (ago = 0) => Math.floor(now() / SECOND) - ago;
const stored = async (id = one) =>
  (await reader().select().from(metricPoints))
    .filter(({ metricId }) => metricId === id)
    .map(({ at, value }): [number, number] => [at, value]);

describe('points', () => {
  test('change nothing else in the database, and record no event', async () => {
    const others = ALL_TABLES.filter((name) => name !== 'metricPoints');
    const everything = () =>
      engine().readWhole(async (rowsOf) => {
        const rows: unknown[] = [];
        for (const name of others) for await (const part of rowsOf(schema[name])) rows.push(name, part);
        return rows;
      });
    const before = await everything();
    await sendPoints(ada, { [one]: [{ timestamp: seconds(), value: 1 }], [other]: [] });
    expect(await stored()).toHaveLength(1);
    expect(await everything()).toEqual(before);
  });

  test('may be of the past, and the last one for a moment holds', async () => {
    const old = Math.ceil((now() - POINTS_KEPT) / SECOND);
    await sendPoints(ada, {
      [one]: [
        { timestamp: old, value: 1 },
        { timestamp: seconds(60), value: 2 },
        { timestamp: seconds(60), value: 3 },
      ],
    });
    await sendPoint(ada, one, { timestamp: old, value: 4 });
    const points = new Map(await stored());
    expect([points.get(old * SECOND), points.get(seconds(60) * SECOND)]).toEqual([4, 3]);
  });

  test.each([0, -0, -273.15, 0.1 + 0.2, 5e-324, VALUE_MAX, -VALUE_MAX])(
    'keep their value: %d',
    async (value) => {
      await sendPoint(ada, one, { timestamp: seconds(), value });
      const kept = new Map(await stored()).get(now());
      expect(Object.is(kept, value + 0)).toBe(true);
    },
  );

  test.each([
    [Number.NaN, 'value'],
    [Number.POSITIVE_INFINITY, 'value'],
    [1e308, 'value'],
    [-1e308, 'value'],
    ['12', 'value'],
    [null, 'value'],
  ])('that are no number are refused: %s', async (value, field) => {
    const before = await stored();
    const { fields } = await refusalOf(sendPoint(ada, one, { timestamp: seconds(), value }));
    expect(Object.keys(fields ?? {})).toEqual([field]);
    expect(await stored()).toEqual(before);
  });

  test.each([
    [() => seconds(-61), 'in the future'],
    [() => 4e9, 'in the future'],
    [() => Math.floor((now() - POINTS_KEPT) / SECOND) - 1, 'older than 31 days'],
    [() => 0, 'older than'],
    [() => -5, 'older than'],
    [() => -1e300, 'older than'],
    [() => now(), 'not in milliseconds'],
    [() => 1e300, 'not in milliseconds'],
    [() => '1742202000', 'seconds since 1970'],
    [() => undefined, 'seconds since 1970'],
  ])('of a moment that cannot be are refused, with the reason', async (timestamp, words) => {
    const points = [
      { timestamp: seconds(), value: 1 },
      { timestamp: timestamp(), value: 1 },
    ];
    const before = await stored();
    const { fields } = await refusalOf(sendPoints(ada, { [one]: points }));
    expect(fields).toEqual({ [`${one}.1.timestamp`]: expect.stringContaining(words) as string });
    expect(await stored()).toEqual(before);
  });

  test('are all taken, or none of them', async () => {
    const points = [{ timestamp: seconds(7), value: 1 }];
    const before = await stored();
    expect(await refusalOf(sendPoints(ada, { [one]: points, nothing: points }))).toMatchObject({
      code: 'not_found',
    });
    expect(await refusalOf(sendPoints(ada, { [one]: points, nothing: [] }))).toMatchObject({
      code: 'not_found',
    });
    expect(await stored()).toEqual(before);
  });

  test('name no more metrics than a page can have, however little is sent of them', async () => {
    const named = Object.fromEntries(Array.from({ length: 40_000 }, (_, n) => [`m${n}`, []]));
    expect((await refusalOf(sendPoints(ada, named))).code).toBe('invalid');
    await sendPoints(ada, {});
  });

  test('are so many at most', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ timestamp: seconds(n), value: n }));
    const { fields } = await refusalOf(sendPoints(ada, { [one]: many(POINTS_MAX + 1) }));
    expect(Object.keys(fields ?? {})).toEqual([one]);
    const third = (await addMetric(ada, { name: 'Third' })).metricId;
    const fourth = (await addMetric(ada, { name: 'Fourth' })).metricId;
    const full = { [one]: many(POINTS_MAX), [other]: many(POINTS_MAX), [third]: many(POINTS_MAX) };
    const rest = POINTS_AT_ONCE_MAX - 3 * POINTS_MAX;
    expect(await refusalOf(sendPoints(ada, { ...full, [fourth]: many(rest + 1) }))).toMatchObject({
      code: 'invalid',
    });
    expect(await stored(fourth)).toEqual([]);
    await sendPoints(ada, { ...full, [fourth]: many(rest) });
    expect(await stored(other)).toHaveLength(POINTS_MAX);
    expect(await stored(fourth)).toHaveLength(rest);
  });

  test('are sent by nobody who only reads', async () => {
    expect(await refusalOf(sendPoint(vincent, one, { timestamp: seconds(), value: 1 }))).toMatchObject({
      code: 'forbidden',
    });
  });

  test('go when no chart reaches back to them any more, and no sooner', async () => {
    await sendPoint(ada, other, { timestamp: seconds(), value: 42 });
    passTime(POINTS_KEPT);
    await sendPoint(ada, other, { timestamp: seconds(), value: 43 });
    await forgetOldPoints();
    expect((await stored(other)).map(([, value]) => value)).toEqual([42, 43]);
    passTime(MINUTE);
    await forgetOldPoints();
    expect((await stored(other)).map(([, value]) => value)).toEqual([43]);
    passTime(POINTS_KEPT + HOUR);
    await forgetOldPoints();
    expect(await reader().$count(metricPoints)).toBe(0);
  });
});
