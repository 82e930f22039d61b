import { afterAll, beforeAll, expect, it } from 'vitest';
import { MONDAY, setClock } from '#db/testing/clock.ts';
import { componentNamed, setUpPage } from '#db/testing/world.ts';
import { serveApi } from '#lib/api/testing/serve.ts';
import { liveTokens } from '#lib/reads/tokens.ts';
import { candor } from './testing/candor.ts';

let api: Awaited<ReturnType<typeof serveApi>>;

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
  await componentNamed('API');
  api = await serveApi();
});
afterAll(() => api.close());

it('a token stands alone on standard output, opens the page, and opens nothing once it is revoked', async () => {
  const made = await candor(['token', 'create', 'Script', '--scope', 'subscribers', '--scope', 'read']);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/^candor_[\w-]{43}\n$/);
  expect(made.err).not.toContain(made.out.trim());
  const env = { CANDOR_URL: `${api.url}/`, CANDOR_TOKEN: made.out.trim() };

  const added = await candor(['subscriber', 'add', 'ada@example.com', '--component', 'API', '--confirmed'], {
    env,
  });
  expect([added.code, added.err]).toEqual([0, '']);
  const gone = await candor(['subscriber', 'remove', 'ada@example.com', '--json'], { env });
  expect(JSON.parse(gone.out)).toMatchObject({ email: 'ada@example.com', mode: 'email' });

  const [team, far] = await Promise.all([
    candor(['user', 'list'], { env }),
    candor(['token', 'create', 'Another', '--scope', 'admin'], { env }),
  ]);
  // It has not the scope for the one, and makes no other in any case.
  expect([team.code, team.err]).toEqual([3, 'This token needs the scope admin.\n']);
  expect([far.code, far.out]).toEqual([2, '']);
  expect((await liveTokens()).map(({ name }) => name)).toEqual(['Script']);

  expect((await candor(['token', 'revoke', 'Script'])).code).toBe(0);
  expect((await candor(['status'], { env })).code).toBe(3);
}, 180_000);
