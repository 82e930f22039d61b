import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { setUpPage } from '#db/testing/world.ts';
import { metrics } from './registry.ts';
import { watchRequests } from './requests.ts';

beforeAll(() => setUpPage());

const read = () => metrics().text();
const valueOf = (text: string, name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1];

test('how far the site is behind the database is told, from the commit that nobody published', async () => {
  const text = await read();
  expect(Number(valueOf(text, 'candor_revision'))).toBeGreaterThan(0);
  expect(valueOf(text, 'candor_ready')).toBe('0');
  expect(Number(valueOf(text, 'candor_publish_lag_seconds'))).toBeGreaterThanOrEqual(0);
});

test('what there is not is left out, instead of being zero', async () => {
  const text = await read();
  expect(valueOf(text, 'candor_published_revision')).toBeUndefined();
  expect(valueOf(text, 'candor_mirror_waiting')).toBeUndefined();
});

test('every answer is measured by its method and status, and by nothing a stranger chooses', async () => {
  watchRequests();
  const server = createServer((_, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await (await fetch(`${url}/a-secret-address`, { method: 'POST' })).text();
  await new Promise((resolve) => server.close(resolve));
  const text = await read();
  expect(text).toContain('candor_app_request_seconds_count{method="POST",status="503"} 1');
  expect(text).not.toContain('a-secret-address');
});
