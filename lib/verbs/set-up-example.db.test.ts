import { expect, it } from 'vitest';
import { reader } from '#db/open.ts';
import { components, events, incidents, users } from '#db/schema/index.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { setUp } from './set-up.ts';

it('a page that begins with the example has its owner, its components and its history in one', async () => {
  const { userId } = await setUp(
    { kind: 'setup' },
    {
      code: setupCode(),
      pageName: 'Heraldo',
      url: 'https://status.example.com',
      timeZone: 'UTC',
      name: 'Olga',
      email: 'olga@example.com',
      password: 'correct horse battery',
      world: 'example',
    },
  );
  expect(await reader().select({ id: users.id }).from(users)).toEqual([{ id: userId }]);
  expect(await reader().$count(components)).toBeGreaterThan(5);
  expect(await reader().$count(incidents)).toBeGreaterThan(1);
  const types = (await reader().select({ type: events.type }).from(events)).map(({ type }) => type);
  expect(types).toEqual(['page.created', 'user.added', 'history.imported']);
});
