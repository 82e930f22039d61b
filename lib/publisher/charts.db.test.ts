import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { allMetrics, metricOrThrow } from '#db/queries/metric.ts';
import { reader } from '#db/open.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { ada, setUpPage } from '#db/testing/world.ts';
import { now } from '#lib/clock.ts';
import { chartPaths } from '#lib/domain/chart-paths.ts';
import { HOUR, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import { DRAWN_EVERY, isMetricRange } from '#lib/domain/metric-range.ts';
import { fileOf, readManifest } from '#lib/front/manifest.mjs';
import { readMetric } from '#lib/published/read-metric.ts';
import { readPage } from '#lib/published/read.ts';
import { addMetric } from '#lib/verbs/add-metric.ts';
import { changeMetric } from '#lib/verbs/change-metric.ts';
import { emptyMetric } from '#lib/verbs/empty-metric.ts';
import { orderMetrics } from '#lib/verbs/order-metrics.ts';
import { removeMetric } from '#lib/verbs/remove-metric.ts';
import { sendPoint } from '#lib/verbs/send-points.ts';
import { appAt } from './app.ts';
import { newPublisher, type Publisher } from './publisher.ts';

let folder = '';
let publisher: Publisher;
let asked: string[] = [];
let [one, other] = ['', ''];

/** What a document is drawn from now, as text without a sign of HTML; null where there is none. */
async function drawn(path: string): Promise<string | null> {
  const [, first, id, range] = path.split('/');
  if (path === '/') return JSON.stringify((await readPage())!.metrics);
  if (first !== 'charts') return path;
  const found = await readMetric(id!, range && isMetricRange(range) ? [range] : undefined);
  return found && JSON.stringify(found);
}
const html = (text: string) => `<!doctype html><title>x</title><p>${Buffer.from(text).toString('base64')}`;

const app = createServer((request, answer) => {
  asked.push(request.url!);
  void drawn(request.url!).then((text) => {
    answer.writeHead(text === null ? 404 : 200, { 'content-type': 'text/html' });
    answer.end(html(text ?? ''));
  });
});

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  one = (await addMetric(ada, { name: 'One' })).metricId;
  other = (await addMetric(ada, { name: 'Other' })).metricId;
  folder = await mkdtemp(join(tmpdir(), 'charts-'));
  app.listen(0, '127.0.0.1');
  await once(app, 'listening');
  const { port } = app.address() as AddressInfo;
  publisher = newPublisher({ folder, ask: appAt(port), build: 'b' });
});
beforeEach(async () => {
  // The beginning of an hour, with everything published.
  setClock(plus(now(), HOUR - (now() % HOUR)));
  await publishAll();
  asked = [];
});
afterAll(async () => {
  app.closeAllConnections();
  app.close();
  await rm(folder, { recursive: true });
});

async function publishAll(): Promise<void> {
  while (await publisher.turn());
}

const send = (metricId: string, secondsAgo: number, value: number) =>
  sendPoint(ada, metricId, { timestamp: Math.floor(now() / SECOND) - secondsAgo, value });

/** Documents that are published and read otherwise than the app would draw them; and charts that should be there and are not. */
async function outdated(): Promise<string[]> {
  const { documents } = readManifest(folder)!;
  const shown = (await allMetrics(reader())).filter((metric) => metric.shown);
  const expected = shown.flatMap(({ id }) => chartPaths(id));
  const found = Object.keys(documents).filter((path) => path === '/' || path.startsWith('/charts/'));
  const wrong = expected.filter((path) => !found.includes(path));
  for (const path of found) {
    const published = await readFile(join(folder, fileOf(path, 'text/html')), 'utf8');
    const current = await drawn(path);
    if (current === null || published !== html(current)) wrong.push(path);
  }
  return wrong;
}

test('a point is published with the charts of its metric within five minutes, and makes no other page anew', async () => {
  passTime(MINUTE);
  await send(one, 0, 42.5);
  await publishAll();
  expect(asked).toEqual([]);
  passTime(DRAWN_EVERY - MINUTE);
  await publishAll();
  expect(new Set(asked)).toEqual(new Set([...chartPaths(one), ...chartPaths(other)]));
  expect(await drawn(`/charts/${one}/day`)).toContain('42.5');
  expect(await outdated()).toEqual([]);
});

test('however many points come, charts are drawn once in five minutes', async () => {
  for (let n = 0; n < 10; n += 1) {
    passTime(30 * SECOND);
    await send(one, n, n);
    await send(other, n, n);
    await publishAll();
  }
  const charts = asked.filter((path) => path.startsWith('/charts/'));
  expect(charts.toSorted()).toEqual([...chartPaths(one), ...chartPaths(other)].toSorted());
});

test('a metric that hears nothing any more is drawn with its gap', async () => {
  await send(one, 0, 1);
  passTime(DRAWN_EVERY);
  await publishAll();
  const before = await readFile(join(folder, fileOf(`/charts/${one}/day`, 'text/html')), 'utf8');
  passTime(DRAWN_EVERY);
  await publishAll();
  expect(await readFile(join(folder, fileOf(`/charts/${one}/day`, 'text/html')), 'utf8')).not.toBe(before);
  expect(await outdated()).toEqual([]);
});

test('no point is forgotten, whenever it comes and of whatever time it is', async () => {
  const deed = fc.record({
    wait: fc.integer({ min: 0, max: 8 * MINUTE }),
    metric: fc.boolean(),
    ago: fc.oneof(fc.nat(600), fc.nat(31 * 24 * 3600 - 60)),
    value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
      for (const { wait, metric, ago, value } of deeds) {
        passTime(wait);
        await send(metric ? one : other, ago, value);
        await publishAll();
      }
      setClock(plus(now(), DRAWN_EVERY - (now() % DRAWN_EVERY)));
      await publishAll();
      expect(await outdated()).toEqual([]);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

test('what staff change of metrics is on the home page and the charts at once', async () => {
  const versionOf = async (id: string) => (await metricOrThrow(reader(), id)).version;
  const change = async (given: object) =>
    changeMetric(ada, { metricId: one, version: await versionOf(one), ...given });
  await send(one, 0, 7);
  const acts: [string, () => Promise<unknown>][] = [
    ['name it', () => change({ name: 'First', suffix: 'ms' })],
    ['move it', () => orderMetrics(ada, { metricIds: [other, one] })],
    ['hide it', () => change({ shown: false })],
    ['show it', () => change({ shown: true })],
    ['empty it', () => emptyMetric(ada, { metricId: one })],
    ['add another', () => addMetric(ada, { name: 'Third' })],
    ['add one that is hidden', () => addMetric(ada, { name: 'Fourth', shown: false })],
    ['remove it', () => removeMetric(ada, { metricId: one })],
  ];
  for (const [name, act] of acts) {
    await act();
    await publishAll();
    expect(await outdated(), name).toEqual([]);
  }
});
