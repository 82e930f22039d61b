import { expect, it } from 'vitest';
import { olga, refusalOf } from '#db/testing/world.ts';
import { isPassword } from '#lib/auth/password.ts';
import { setupCode } from '#lib/auth/setup-code.ts';
import { personByEmail } from '#lib/reads/people.ts';
import { liveSession } from '#lib/reads/session.ts';
import { resetPassword } from './reset-password.ts';
import { setUp } from './set-up.ts';
import { startSession } from './start-session.ts';

const COMMAND_LINE = { kind: 'import', source: 'the command line' } as const;

it('whoever holds the machine gives the owner a new password, and nobody stays signed in with the old one', async () => {
  const { userId } = await setUp(
    { kind: 'setup' },
    {
      code: setupCode(),
      pageName: 'Novu',
      url: 'https://status.example.com',
      timeZone: 'UTC',
      name: 'Olga',
      email: 'olga@example.com',
      password: 'correct horse battery',
    },
  );
  const { sessionId } = await startSession(
    { kind: 'user', id: userId, name: 'Olga', role: 'owner' },
    { device: '' },
  );
  const { password } = await resetPassword(COMMAND_LINE, { email: 'Olga@example.com' });
  const hash = (await personByEmail('olga@example.com'))?.passwordHash;
  expect(await isPassword(password, hash)).toBe(true);
  expect(await isPassword('correct horse battery', hash)).toBe(false);
  expect(await liveSession(sessionId)).toBeNull();
});

it('no role allows it, and nobody unknown gets one', async () => {
  expect((await refusalOf(resetPassword(olga, { email: 'olga@example.com' }))).code).toBe('forbidden');
  expect(await refusalOf(resetPassword(COMMAND_LINE, { email: 'no@example.com' }))).toHaveProperty(
    'fields.email',
  );
});
