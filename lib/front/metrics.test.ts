import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { appAt } from './app-state.mjs';
import { asFellow, type FromFellow, Gathering, type ToFellow } from './fellows.mjs';
import type { Figures } from './figures.mjs';
import { ask, frontOn, later } from './testing-front.ts';

const TOKEN = 'the-token-of-the-tests';
const WITH_TOKEN = { environment: { METRICS_TOKEN: TOKEN } };
const BEARING = { authorization: `Bearer ${TOKEN}` };
const SITE = { '/': 'All is well.', '/history': 'Nothing yet.' };

/** The value of a line, by its name and labels. */
const valueOf = (text: string, name: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.split(' ')[1];

test('without METRICS_TOKEN there is nothing at /metrics', async () => {
  const front = await frontOn(SITE);
  expect((await ask(front, '/metrics', BEARING)).status).toBe(404);
});

test('whoever does not bear the token reads nothing', async () => {
  const front = await frontOn(SITE, WITH_TOKEN);
  for (const authorization of ['', 'Bearer ', 'Bearer another-token-of-22', TOKEN]) {
    const { status, body } = await ask(front, '/metrics', { authorization });
    expect(status).toBe(401);
    expect(body.toString()).not.toContain('candor_');
  }
});

test('the front tells what it serves, and how often it answered', async () => {
  const front = await frontOn(SITE, WITH_TOKEN);
  const before = (await ask(front, '/metrics', BEARING)).body.toString();
  for (let times = 0; times < 3; times += 1) await ask(front, '/');
  const text = (await ask(front, '/metrics', BEARING)).body.toString();
  const answers = (of: string) => Number(valueOf(of, 'candor_front_answers_total{status="200"}') ?? 0);
  // Three pages, and the answer that told the first count.
  expect(answers(text) - answers(before)).toBe(4);
  expect(valueOf(text, 'candor_front_documents')).toBe('2');
  expect(valueOf(text, 'candor_front_revision')).toBe('1');
  expect(valueOf(text, 'candor_front_app_up')).toBe('0');
});

test('what the app says stands beside it, and its absence is told and not waited for', async () => {
  const server = createServer((request, response) =>
    request.headers.authorization === BEARING.authorization
      ? response.end('candor_revision 7\n')
      : response.writeHead(401).end(),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const app = appAt(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  const front = await frontOn(SITE, { ...WITH_TOKEN, app });
  const both = (await ask(front, '/metrics', BEARING)).body.toString();
  expect(valueOf(both, 'candor_revision')).toBe('7');
  expect(valueOf(both, 'candor_front_app_up')).toBe('1');

  await new Promise((resolve) => server.close(resolve));
  const alone = (await ask(front, '/metrics', BEARING)).body.toString();
  expect(valueOf(alone, 'candor_revision')).toBeUndefined();
  expect(valueOf(alone, 'candor_front_documents')).toBe('2');
});

test('open pages are counted while they are open', async () => {
  const front = await frontOn(SITE, WITH_TOKEN);
  const controller = new AbortController();
  later(() => controller.abort());
  await fetch(`http://127.0.0.1:${front.port}/events`, { signal: controller.signal });
  const text = (await ask(front, '/metrics', BEARING)).body.toString();
  expect(valueOf(text, 'candor_front_streams')).toBe('1');
});

test('one of several processes knows what all of them have counted', async () => {
  const figures = (streams: number): Figures => ({ answers: {}, streams, memory: 0, cpu: 0, busy: 0 });
  const gathering = new Gathering();
  const workers: { send(message: ToFellow): void }[] = [];
  const fellows = [1, 2, 3].map((streams) => {
    const say = (message: FromFellow) => gathering.hear(message, worker, workers);
    const fellow = asFellow(() => figures(streams), say);
    const worker = { send: (message: ToFellow) => fellow.hear(message) };
    workers.push(worker);
    return fellow;
  });
  const all = await fellows[1]!.gather();
  expect(all.map(({ streams }) => streams).sort()).toEqual([1, 2, 3]);
});
