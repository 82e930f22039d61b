import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { PUBLIC, roomsFrom, STAFF } from './rooms.ts';

// That the server logged no fault is asked after every test, by the house itself.
test.use({ world: 'example', beginsAt: '2025-05-05T09:00:00Z', javaScriptEnabled: false });
// Five hundred requests, some of megabytes: two minutes alone, and five beside others on a slow machine.
test.setTimeout(900_000);

const NO_IDS = [
  'zzz',
  '000000000000',
  '%E0%A4%A',
  '%00',
  '👋',
  "'%20OR%201=1",
  '..%2f..%2fetc',
  'a'.repeat(3_000),
];
const NO_QUERIES = ['q=%E0%A4%A', 'page=-1', 'page=1e9', 'page=x', 'q[]=a&q[]=b', `q=${'x'.repeat(5_000)}`];

test.describe('what changes nothing', () => {
  test.use({ shared: true });

  test('no address, however broken, is a fault of the server', async ({ house, staff }) => {
    await staff.comesIn();
    const rooms = new Map([
      ...(await roomsFrom(staff.page, ['/'], PUBLIC)),
      ...(await roomsFrom(staff.page, ['/admin'], STAFF)),
    ]);
    for (const [kind, path] of rooms) {
      const broken = NO_IDS.map((id) => kind.replace(/ID|DATE|N\b/, id).replace(/ID|DATE|N\b/g, id));
      const asked = NO_QUERIES.map((query) => `${path.replace(/\?.*/, '')}?${query}`);
      // What has no id in its address is one address, not eight.
      for (const address of new Set([...broken, ...asked]))
        await isNoFault(staff.page.request, house.url + address);
    }
  });

  test('no cookie, however broken, is a fault of the server', async ({ house, request }) => {
    const names = ['authjs.session-token', '__Secure-authjs.session-token', 'authjs.csrf-token'];
    for (const value of ['', '%', '%E0%A4%A', 'a.b.c', '{}', 'x'.repeat(4_000), '=;=;'])
      for (const name of names)
        for (const path of ['/', '/admin', '/admin/sign-in', '/api/auth/session'])
          await isNoFault(request, house.url + path, { headers: { cookie: `${name}=${value}` } });
  });

  test('no body, however broken, is a fault of the server', async ({ house, request }) => {
    const types = [
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
      '💥',
    ];
    const bodies = ['', '{', '[]', '--x\r\n\r\n', '\0'.repeat(1_000), 'a=%E0%A4%A', 'x'.repeat(1_000_000)];
    const actions = [undefined, 'x', '40'.repeat(21)];
    let turn = 0;
    for (const path of [
      '/',
      '/admin/sign-in',
      '/admin/set-up',
      '/admin/incidents/new',
      '/api/auth/callback/x',
    ])
      for (const type of types)
        for (const data of bodies) {
          // Each meets each body and each type: all three together would be five hundred requests.
          const action = actions[(turn += 1) % actions.length];
          const headers = { 'content-type': encodeURI(type), ...(action ? { 'next-action': action } : {}) };
          await isNoFault(request, house.url + path, { method: 'POST', headers, data });
        }
  });

  test('a body without end is refused before it is read', async ({ house, request }) => {
    const data = Buffer.alloc(5_000_000, 'x');
    const answer = await request.post(`${house.url}/admin/sign-in`, { data });
    expect(answer.status()).toBe(413);
  });
});

const HOSTILE = {
  'too long': 'x'.repeat(30_000),
  'a megabyte': 'x'.repeat(1_000_000),
  'another type': '{"$ne":1}',
  nothing: '',
  'no number': 'NaN',
  'a time that no clock shows': '2025-03-30T02:30',
  emoji: '👩‍👩‍👧‍👦'.repeat(50),
  'right to left': '\u202Eשלום عليكم',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))',
  'control characters': 'a\u0000b\u0007',
  'half a character': '\uD800',
};

/** In each round every field gets another kind, and in the next form the kinds stand elsewhere. */
const ROUNDS = 4;
const KINDS = Object.keys(HOSTILE) as (keyof typeof HOSTILE)[];
const kindOf = (turn: number) => KINDS[turn % KINDS.length]!;
const hostile = (turn: number) => HOSTILE[kindOf(turn)];

test('no words in any staff form, however hostile, are a fault of the server', async ({ staff }) => {
  const { page } = staff;
  await staff.comesIn();
  const rooms = await roomsFrom(page, ['/admin'], STAFF);
  const shapes = new Set<string>();
  for (const path of rooms.values()) {
    await page.goto(path);
    for (const form of await formsOf(page)) {
      // The same form for the next row is read by the same lines.
      if (shapes.has(shapeOf(form))) continue;
      const forms = shapes.add(shapeOf(form)).size;
      for (let round = 0; round < ROUNDS; round += 1) {
        const multipart: Record<string, string> = {};
        // What names the thing itself stays true at times, so that the rest is looked at too.
        for (const [place, { name, own, hidden }] of form.entries())
          multipart[name] =
            name.startsWith('$') || (hidden && form.length > 3)
              ? own
              : hostile(forms + ROUNDS * place + round);
        const kinds = `beginning with ${kindOf(forms + round)}`;
        await isNoFault(page.request, new URL(path, page.url()).href, { method: 'POST', multipart }, kinds);
      }
    }
  }
  expect(shapes.size, 'forms were found').toBeGreaterThan(40);
});

/** What a form is told apart by: its fields, without the ids in their names, and the action that it is sent to. */
function shapeOf(form: readonly { readonly name: string; readonly own: string }[]): string {
  const names = form.map(({ name }) => name.replace(/\b[0-9a-z]{12}\b|(?<=[._])\d+(?=[._])/g, '#'));
  return [...new Set(names), ...form.map(({ own }) => /"id":"(\w{40,})"/.exec(own)?.[1] ?? '')].join(' ');
}

/** The fields of each form that posts, as they stand in the HTML; not the one that signs out. */
async function formsOf(page: Page) {
  const forms = await page.locator('main form[method=post i]').evaluateAll((all) =>
    all.map((form) =>
      [...form.querySelectorAll<HTMLInputElement>('[name]')].map((field) => ({
        name: field.name,
        own: field.value,
        hidden: field.type === 'hidden',
      })),
    ),
  );
  return forms;
}

async function isNoFault(
  request: APIRequestContext,
  address: string,
  options: Parameters<APIRequestContext['fetch']>[1] = {},
  what = '',
) {
  const answer = await request.fetch(address, { maxRedirects: 0, ...options });
  expect
    .soft(answer.status(), `${options.method ?? 'GET'} ${address.slice(0, 200)} ${what}`)
    .toBeLessThan(500);
}
