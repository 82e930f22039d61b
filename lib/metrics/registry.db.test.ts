import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { setUpPage } from '#db/testing/world.ts';
import { metrics } from './registry.ts';
import { watchRequests } from './requests.ts';

beforeAll(() => setUpPage());

const read = () => metrics().registry.metrics();

test('the revision is that of the database', async () => {
  const before = Number(/^candor_revision (\d+)$/m.exec(await read())?.[1]);
  expect(before).toBeGreaterThan(0);
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
