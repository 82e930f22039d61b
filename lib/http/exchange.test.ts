import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerNotFound, requestId, watchExchanges } from './exchange.ts';

let server: Server;
let url = '';

beforeAll(async () => {
  watchExchanges();
  server = createServer((request, response) => {
    // As far from the request as a page is: behind timers and promises.
    setImmediate(() => {
      void Promise.resolve().then(() => {
        if (request.url === '/missing') answerNotFound();
        response.end(requestId());
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('what is done for a request knows the id that the front gave it', async () => {
  const ids = ['front-0001', 'front-0002', 'front-0003'];
  const answers = ids.map((id) => fetch(url, { headers: { 'x-request-id': id } }).then((one) => one.text()));
  expect(await Promise.all(answers)).toEqual(ids);
});

test('a request that came without an id has one all the same', async () => {
  expect(await (await fetch(url)).text()).toMatch(/^[a-z0-9]{12}$/);
});

test('background work carries no id', () => {
  expect(requestId()).toBeUndefined();
});

test('a page that is missing answers 404', async () => {
  expect((await fetch(`${url}/missing`)).status).toBe(404);
});
