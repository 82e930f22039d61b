import { expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

it('a password is kept as argon2id, and only it opens', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await isPassword('correct horse battery', hash)).toBe(true);
  expect(await isPassword('correct horse batterx', hash)).toBe(false);
});

it('nobody has the password that stands in for those who do not exist', async () => {
  expect(await isPassword('nobody has this password', undefined)).toBe(false);
});
