import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetOldKeys } from '#db/once.ts';
import { reader } from '#db/open.ts';
import { components, idempotencyKeys } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { setUpPage } from '#db/testing/world.ts';
import { HOUR } from '#lib/domain/instant.ts';
import type { Scope } from '#lib/domain/scope.ts';
import { pageSettings } from '#lib/reads/page.ts';
import { createToken } from '#lib/verbs/create-token.ts';
import { serveApi } from './testing/serve.ts';

let api: Awaited<ReturnType<typeof serveApi>>;
let listed: string;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  api = await serveApi();
  listed = `/pages/${(await pageSettings())!.id}/components`;
});
afterAll(() => api.close());
beforeEach(() => setClock(MONDAY));

async function newToken(...scopes: Scope[]): Promise<string> {
  const operator = { kind: 'import', source: 'the command line' } as const;
  return (await createToken(operator, { name: 'A program', scopes, days: 2 })).token;
}

interface Sent {
  readonly method?: string;
  readonly type?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it is, with nothing put right on the way. */
async function send(path: string, { method = 'GET', type, body, headers = {} }: Sent = {}) {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...headers, ...(type && { 'content-type': type }) },
    body: body === undefined ? null : new TextEncoder().encode(body),
  });
  const text = await response.text();
  return {
    ...{ status: response.status, headers: response.headers },
    body: (text ? JSON.parse(text) : undefined) as { name?: string; error?: unknown; message?: string },
  };
}
const post = (headers: Readonly<Record<string, string>>, body: string, type?: string) =>
  send(listed, { method: 'POST', body, headers, ...(type && { type }) });
const countComponents = () => reader().$count(components);

describe('a program', () => {
  it('is known by the header of Statuspage, by that of everybody else, and by the address', async () => {
    const token = await newToken('read');
    for (const authorization of [`OAuth ${token}`, `Bearer ${token}`, `bearer ${token}`])
      expect((await send(listed, { headers: { authorization } })).status).toBe(200);
    expect((await send(`${listed}.json?api_key=${token}`)).status).toBe(200);
  });

  it('is not let in without a token that works', async () => {
    const token = await newToken('read');
    for (const authorization of ['', 'OAuth', `Basic ${token}`, `OAuth ${token}x`, `OAuth  `, 'OAuth a b']) {
      const { status, body } = await send(listed, { headers: { authorization } });
      expect([status, body]).toEqual([
        401,
        { error: 'Could not authenticate', message: 'Could not authenticate' },
      ]);
    }
  });

  it('is told which scope it lacks', async () => {
    const authorization = `OAuth ${await newToken('incidents')}`;
    const { status, body } = await send(listed, { headers: { authorization } });
    expect([status, body.error]).toEqual([403, 'This token needs the scope read or components.']);
  });

  it('is asked to wait when it asks too often, and told how long', async () => {
    const [authorization, other] = [`OAuth ${await newToken('read')}`, `OAuth ${await newToken('read')}`];
    const statuses: number[] = [];
    for (let n = 0; n <= 150; n += 1)
      statuses.push((await send(listed, { headers: { authorization } })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(150);
    const refused = await send(listed, { headers: { authorization } });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(listed, { headers: { authorization: other } })).status).toBe(200);
  });
});

describe('an address', () => {
  it('that is none answers 404, and one that does not know the method names those it knows', async () => {
    const headers = { authorization: `OAuth ${await newToken('admin')}` };
    for (const path of ['/nothing', '/pages/nosuchpage12/components', `${listed}/a/b`, `${listed}/%2e%2e`])
      expect((await send(path, { headers })).status).toBe(404);
    const { status, headers: answered } = await send(listed, { method: 'DELETE', headers });
    expect([status, answered.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('a body', () => {
  it.each([
    ['JSON', '{"component":{"name":"A"}}', 'application/json'],
    ['JSON without a content type', '{"component":{"name":"A"}}', undefined],
    ['JSON without its wrapper', '{"name":"A"}', 'application/json'],
    ['a form', 'component%5Bname%5D=A&component[showcase]=false', 'application/x-www-form-urlencoded'],
  ])('may be %s', async (_, body, type) => {
    const headers = { authorization: `OAuth ${await newToken('components')}` };
    const answer = await post(headers, body, type);
    expect([answer.status, answer.body.name]).toEqual([201, 'A']);
  });

  it.each([
    ['no JSON', '{"component"', 'The body is no JSON.'],
    ['a list', '[]', 'The body has to be a JSON object.'],
    ['nothing under its wrapper', '{"component":7}', 'component has to be an object.'],
  ])('that is %s is refused, and does nothing', async (_, body, message) => {
    const before = await countComponents();
    const answer = await post({ authorization: `OAuth ${await newToken('components')}` }, body);
    expect([answer.status, answer.body.message]).toEqual([400, message]);
    expect(await countComponents()).toBe(before);
  });
});

describe('a request with an Idempotency-Key', () => {
  const BODY = '{"component":{"name":"Once"}}';
  const keyed = async () => ({
    authorization: `OAuth ${await newToken('components')}`,
    'idempotency-key': 'the first',
  });

  it('is done once, however often it is sent, and answered each time', async () => {
    const headers = await keyed();
    const first = await post(headers, BODY);
    const count = await countComponents();
    const again = await post(headers, BODY);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await countComponents()).toBe(count);
  });

  it('is done once when it is sent twice at once', async () => {
    const headers = await keyed();
    const before = await countComponents();
    const statuses = (await Promise.all([post(headers, BODY), post(headers, BODY)])).map(
      ({ status }) => status,
    );
    expect(await countComponents()).toBe(before + 1);
    expect(statuses).toContain(201);
    expect((await post(headers, BODY)).status).toBe(201);
    expect(await countComponents()).toBe(before + 1);
  });

  it('is refused when its key stands for another', async () => {
    const headers = await keyed();
    await post(headers, BODY);
    const { status, body } = await post(headers, '{"component":{"name":"Other"}}');
    expect([status, body.error]).toEqual([422, ['Idempotency-Key: This key stands for another request.']]);
  });

  it('that was refused may be put right under its key', async () => {
    const headers = await keyed();
    expect((await post(headers, '{"component":{}}')).status).toBe(422);
    expect((await post(headers, BODY)).status).toBe(201);
  });

  it('is another one with another token, and after a day', async () => {
    const headers = await keyed();
    await post(headers, BODY);
    const before = await countComponents();
    await post(await keyed(), BODY);
    passTime(24 * HOUR - 1);
    await post(headers, BODY);
    expect(await countComponents()).toBe(before + 1);
    passTime(2);
    await post(headers, BODY);
    expect(await countComponents()).toBe(before + 2);
  });

  it('is forgotten after a day, with its answer', async () => {
    await post(await keyed(), BODY);
    const ofNow = () => reader().$count(idempotencyKeys, eq(idempotencyKeys.createdAt, MONDAY));
    passTime(24 * HOUR);
    await forgetOldKeys();
    expect(await ofNow()).toBeGreaterThan(0);
    passTime(1);
    await forgetOldKeys();
    expect(await ofNow()).toBe(0);
  });
});
