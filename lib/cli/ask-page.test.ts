import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { OPERATIONS } from '#lib/api/operations.ts';
import { Refusal } from '#lib/errors.ts';
import { askPage } from './ask-page.ts';
import { candor } from './testing/candor.ts';

const asked: { line: string; key: string | undefined; token: string | undefined }[] = [];
/** What the server says to each request; without an answer, it hangs up. */
let say: (request: IncomingMessage, response: ServerResponse) => void;
const server = createServer((request, response) => {
  const { authorization, 'idempotency-key': key } = request.headers;
  asked.push({
    line: `${request.method} ${request.url}`,
    key: key as string | undefined,
    token: authorization,
  });
  request.resume().once('end', () => say(request, response));
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => void asked.splice(0));

const answers = (status: number, body: unknown, headers: Record<string, string> = {}) => {
  say = (_, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};
const operation = (id: string) => OPERATIONS.find((one) => one.id === id)!;
const ask = (id = 'listComponents', at = url) =>
  askPage({ url: at, token: 'secret' }, operation(id), {
    ...{ params: { page_id: 'p', component_id: 'c/..' }, query: { page: '1' } },
    ...(operation(id).body && { body: { component: { name: 'API' } } }),
  });
async function refused(request: Promise<unknown>): Promise<Refusal> {
  const error = await request.catch((error: unknown) => error);
  if (error instanceof Refusal) return error;
  throw new Error('It was not refused.');
}

it('the token goes in a header, and what is named into the path alone', async () => {
  answers(200, { id: 'c' });
  expect(await ask('getComponent')).toEqual({ id: 'c' });
  expect(asked).toEqual([
    { line: 'GET /v1/pages/p/components/c%2F..?page=1', key: undefined, token: 'Bearer secret' },
  ]);
});

it.each([
  [401, { error: 'Could not authenticate' }, 'unauthorized', 'Could not authenticate'],
  [403, { error: 'This token needs the scope read.' }, 'forbidden', 'This token needs the scope read.'],
  [404, { error: 'There is no such page.' }, 'not_found', 'There is no such page.'],
  [429, { error: 'Too many requests.' }, 'rate_limited', 'Too many requests.'],
  [500, { error: 'This is our fault.' }, 'unavailable', 'This is our fault.'],
  [502, '<html>', 'unavailable', 'it answered 502.'],
  [200, '<html>', 'unavailable', 'what it answered is no JSON.'],
])('an answer of %i with %j is a refusal %s', async (status, body, code, words) => {
  answers(status, body);
  const error = await refused(ask());
  expect(error.code).toBe(code);
  expect(error.message).toContain(words);
});

it('fields that are wrong are named', async () => {
  answers(422, { error: ['name: This is missing.', 'components.a: This is one of a: b.'], message: 'Both.' });
  expect((await refused(ask('createComponent'))).details.fields).toEqual({
    ...{ name: 'This is missing.', 'components.a': 'This is one of a: b.' },
  });
});

it('the token does not follow to where an answer leads', async () => {
  answers(307, '', { location: `${url}/elsewhere` });
  expect((await refused(ask())).message).toContain(`it leads to ${url}/elsewhere`);
  expect(asked).toHaveLength(1);
});

it('what was sent and not answered is sent again under its name; a change without one is not', async () => {
  say = (request, response) => {
    if (asked.length === 1) request.socket.destroy();
    else response.writeHead(201).end('{"id":"c"}');
  };
  expect(await ask('createComponent')).toEqual({ id: 'c' });
  expect(asked).toHaveLength(2);
  expect(asked[0]!.key).toMatch(/^\w{12}$/);
  expect(asked[1]!.key).toBe(asked[0]!.key);
  asked.splice(0);
  expect((await refused(ask('updateComponent'))).code).toBe('unavailable');
  expect(asked).toHaveLength(1);
});

const HOSTILE = 'API\u001b]0;owned\u0007\u009b31m\u202e\nOperational';

it('names that would command a terminal reach it as names', async () => {
  const component = { id: 'c\u001b[2J', name: HOSTILE, status: 'operational', group: false, group_id: null };
  say = (request, response) =>
    response.end(JSON.stringify(request.url === '/v1/pages' ? [{ id: 'p', name: HOSTILE }] : [component]));
  const env = { CANDOR_URL: url, CANDOR_TOKEN: 'secret' };
  const [table, json] = [
    await candor(['component', 'list'], { env }),
    await candor(['component', 'list', '--json'], { env }),
  ];
  for (const { code, out, err } of [table, json]) {
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  expect(table.out.trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(json.out)).toEqual([component]);
});
