import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { HOUR } from '#lib/domain/instant.ts';
import { SourceFault } from '#lib/import/source-fault.ts';
import { allPages } from './all-pages.ts';
import { Service } from './service.ts';
import { type Waits } from './waits.ts';

const servers: Server[] = [];
async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const SOON: Waits = { first: 1, longest: 5, attempts: 3, within: 5_000, maxBytes: 1_000 };
const TOKEN = 'a-secret-token';
const lines: string[] = [];
async function asked(listener: RequestListener, waits: Partial<Waits> = {}): Promise<unknown> {
  const base = await listening(listener);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const told = (line: string) => void lines.push(line);
  return new Service({ name: 'Acme', base, headers, told, waits: { ...SOON, ...waits } }).json('/list');
}

async function faultOf(asking: Promise<unknown>): Promise<string> {
  const fault = await asking.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(SourceFault);
  const { message } = fault as SourceFault;
  expect(message).not.toContain(TOKEN);
  expect(lines.join('\n')).not.toContain(TOKEN);
  return message;
}

test('what is asked comes with the token, and the answer is read', async () => {
  const given = await asked((request, answer) => {
    answer.end(JSON.stringify([request.url, request.headers.authorization]));
  });
  expect(given).toEqual(['/list', `Bearer ${TOKEN}`]);
});

describe('an answer that is none says what is wrong', () => {
  test.each([
    [401, /^Acme does not accept the token/],
    [403, /^Acme does not let this token read http:.*\/list/],
    [404, /^There is nothing at http:.*\/list/],
    [418, /answered 418/],
  ])('%i', async (status, words) => {
    let count = 0;
    const asking = asked((_, answer) => void answer.writeHead(status).end(String((count += 1))));
    expect(await faultOf(asking)).toMatch(words);
    expect(count, 'asking again would not help').toBe(1);
  });

  test('a page for people is not JSON', async () => {
    expect(await faultOf(asked((_, answer) => answer.end('<!doctype html>')))).toMatch(
      /\/list does not answer with JSON: is that the address of a page of Acme\?$/,
    );
  });

  test('a redirect is named, not followed: the token is for this address alone', async () => {
    let followed = false;
    const elsewhere = await listening((_, answer) => answer.end(String((followed = true))));
    const asking = asked((_, answer) => void answer.writeHead(302, { location: `${elsewhere}/in` }).end());
    expect(await faultOf(asking)).toContain(`leads to ${elsewhere}/in: name the address that it leads to.`);
    expect(followed).toBe(false);
  });

  test('more than anybody would answer is not read to its end', async () => {
    const asking = asked((_, answer) => {
      const more = () => void answer.write('x'.repeat(16_384), () => answer.writable && more());
      more();
    });
    expect(await faultOf(asking)).toMatch(/answers with more than/);
  });

  test('an answer that never comes', async () => {
    const asking = asked(() => undefined, { within: 50, attempts: 2 });
    expect(await faultOf(asking)).toMatch(/^Nobody answers at .*: nothing came within 0.05 s\.$/);
  });

  test('nobody there', async () => {
    const base = await listening(() => undefined);
    servers.pop()!.close();
    const service = new Service({ name: 'Acme', base, told: () => undefined, waits: SOON });
    expect(await faultOf(service.json('/list'))).toMatch(/^Nobody answers at .*: ECONNREFUSED\.$/);
  });
});

describe('what may go well a moment later is asked again', () => {
  test.each([420, 429, 500, 502, 503, 504])('%i', async (status) => {
    let count = 0;
    const given = await asked((_, answer) => {
      count += 1;
      answer.writeHead(count < 3 ? status : 200).end('["there"]');
    });
    expect([given, count]).toEqual([['there'], 3]);
  });

  test('and an answer that was cut off', async () => {
    let count = 0;
    const given = await asked((_, answer) => {
      if ((count += 1) > 1) return void answer.end('["there"]');
      answer.writeHead(200, { 'content-length': 100 }).write('[', () => answer.destroy());
    });
    expect([given, count]).toEqual([['there'], 2]);
  });

  test('after as long as it asks for, whatever would be waited else', async () => {
    let count = 0;
    const given = await asked(
      (_, answer) => {
        count += 1;
        answer.writeHead(count < 3 ? 429 : 200, { 'retry-after': '0' }).end('["there"]');
      },
      { first: HOUR, longest: HOUR },
    );
    expect(given).toEqual(['there']);
  });

  test('but not for ever', async () => {
    let count = 0;
    const asking = asked((_, answer) => void answer.writeHead(503).end(String((count += 1))));
    expect(await faultOf(asking)).toMatch(/answered 503/);
    expect(count).toBe(3);
  });
});

describe('a list is read to its end', () => {
  const key = (one: number) => String(one);

  test('wherever its pages are cut, and what moved to the next page meanwhile is taken once', async () => {
    const pages = [[1, 2, 3], [3, 4], [5], []];
    expect(await allPages(async (page) => pages[page]!, key)).toEqual([1, 2, 3, 4, 5]);
  });

  test('also when the last page is given again and again', async () => {
    expect(await allPages(async (page) => [[1, 2], [3]][Math.min(page, 1)]!, key)).toEqual([1, 2, 3]);
  });

  test('but one without end is no list', async () => {
    await expect(allPages(async (page) => [page], key)).rejects.toThrow(/more than 2000 pages/);
  });
});
