import { request as open } from 'node:http';
import { expect, test } from './fixtures.ts';
import type { House } from './house.ts';
import type { Staff } from './staff.ts';

// Each has a token of its own, and counts nothing.
test.use({ shared: true });

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Written as it is; a list goes out in chunks, without a length. */
  readonly body?: string | readonly string[];
}

interface Answered {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
}

/** A request as it is, header by header: fetch would put some of them right. */
function send(
  house: House,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Answered> {
  const { hostname, port } = new URL(house.url);
  const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  return new Promise((resolve, reject) => {
    const request = open({ hostname, port, path, method, headers: { ...length, ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'], text }),
      );
    });
    request.on('error', reject);
    for (const part of [body ?? []].flat()) request.write(part);
    request.end();
  });
}

const read = ({ status, text }: Answered) => ({ status, body: JSON.parse(text) as Record<string, unknown> });

/** What a program reads that is refused. */
function isRefusal(answer: Answered, status: number) {
  expect([answer.status, answer.type], answer.text).toEqual([status, 'application/json; charset=utf-8']);
  const { error, message } = read(answer).body;
  expect(error).toBeTruthy();
  expect(typeof message).toBe('string');
}

async function program(staff: Staff) {
  await staff.comesIn();
  await staff.page.goto('/admin/tokens');
  await staff.page.getByLabel('What will use it').fill('Terraform');
  await staff.page.getByRole('checkbox', { name: 'Everything' }).check();
  await staff.presses('Make a token');
  const token = await staff.page.getByLabel('The token').inputValue();
  const authorization = { authorization: `Bearer ${token}` };
  const pages = JSON.parse((await send(staff.house, '/v1/pages', { headers: authorization })).text) as {
    id: string;
  }[];
  return { token, authorization, components: `/v1/pages/${pages[0]!.id}/components` };
}

test('a component that a program makes is on the page that visitors get', async ({
  staff,
  house,
  visitor,
}) => {
  const { authorization, components } = await program(staff);
  const made = await send(house, components, {
    ...{ method: 'POST', headers: authorization, body: '{"component":{"name":"Sign-in"}}' },
  });
  expect(read(made)).toMatchObject({ status: 201, body: { name: 'Sign-in', status: 'operational' } });
  await house.settled();
  await visitor.page.goto('/');
  await expect(visitor.page.getByRole('main')).toContainText('Sign-in');
  const published = await send(house, '/api/v2/components.json');
  expect(published.text).toContain(String(read(made).body['id']));
});

test('bodies are read as they come: JSON without a type, and forms', async ({ staff, house }) => {
  const { authorization, components } = await program(staff);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const bodies = [
    { headers: authorization, body: '{"component":{"name":"A"}}' },
    { headers: { ...authorization, ...form }, body: 'component[name]=A&component%5Bshowcase%5D=false' },
    { headers: { ...authorization, 'content-type': 'text/plain' }, body: '{"name":"A"}' },
  ];
  for (const sent of bodies)
    for (const address of [components, `/api${components}`, `${components}.json`])
      expect(read(await send(house, address, { method: 'POST', ...sent }))).toMatchObject({
        ...{ status: 201, body: { name: 'A' } },
      });
});

test('HEAD is answered like GET, without a body', async ({ staff, house }) => {
  const { authorization, components } = await program(staff);
  for (const address of [components, `/api${components}.json`]) {
    const { status, type, text } = await send(house, address, { method: 'HEAD', headers: authorization });
    expect([status, type, text]).toEqual([200, 'application/json; charset=utf-8', '']);
  }
});

test('whatever cannot be read is refused in JSON', async ({ staff, house }) => {
  const { authorization, components } = await program(staff);
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ];
  for (const path of [components, `/api${components}`]) {
    const post = (more: Sent) =>
      send(house, path, { method: 'POST', ...more, headers: { ...authorization, ...more.headers } });
    isRefusal(await post({ body: '{"component":{"name"' }), 400);
    isRefusal(await post({ headers: { 'content-type': types[0]! }, body: '"text"' }), 400);
    isRefusal(await post({ headers: { 'content-type': types[1]! }, body: 'a=%E0%A4%A' }), 422);
    for (const type of types.slice(2))
      isRefusal(await post({ headers: { 'content-type': type }, body: '--x\r\nbroken' }), 400);
    isRefusal(await post({ body: `{"component":{"name":"${'x'.repeat(4_200_000)}"}}` }), 413);
    isRefusal(await post({ body: ['{"component":', '{"name":"A"}}'] }), 411);
    for (const end of ['/%00', '/a%00b', '/%E0%A4%A', '/%ZZ', '?q=%00'])
      isRefusal(await send(house, path + end, { headers: authorization }), 400);
    isRefusal(await send(house, path, { method: 'DELETE', headers: authorization }), 405);
    isRefusal(await send(house, `${path}/zzz`, { headers: authorization }), 404);
    isRefusal(await send(house, path), 401);
  }
  for (const path of ['/v1', '/api/v1', '/v1/nothing', '/api/v1/nothing/at/all'])
    isRefusal(await send(house, path, { headers: authorization }), 404);
});

test('a token in an address works, and stands in no log', async ({ staff, house }) => {
  const { token, components } = await program(staff);
  for (const end of [`?api_key=${token}`, `.json?per_page=1&api_key=${token}`])
    expect((await send(house, components + end)).status).toBe(200);
  isRefusal(await send(house, `${components}?per_page=x&api_key=${token}`), 422);
  isRefusal(await send(house, `${components}/%00?api_key=${token}`), 400);
  isRefusal(await send(house, `/v1/nothing?api_key=${token}`), 404);
  expect(house.hasSaid('the app is up')).toBe(true);
  expect(house.hasSaid(token)).toBe(false);
});

test('what can be asked for is described to any site, and not sent twice', async ({
  staff,
  house,
  request,
}) => {
  await program(staff);
  const answer = await request.get(`${house.url}/api/openapi.json`);
  expect(answer.headers()).toMatchObject({
    ...{ 'access-control-allow-origin': '*', 'content-type': 'application/json; charset=utf-8' },
  });
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0', servers: [{ url: `${house.url}/v1` }] });
  const again = await request.get(`${house.url}/api/openapi.json`, {
    headers: { 'if-none-match': answer.headers()['etag']! },
  });
  expect(again.status()).toBe(304);
});
