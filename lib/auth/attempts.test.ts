import { expect, it } from 'vitest';
import { countAttempt, forgetAttempts } from './attempts.ts';

const times = async (count: number, address: string, email: string) => {
  for (let n = 0; n < count; n += 1) await countAttempt(address, email);
};

it('the sixth attempt from one address for one e-mail has to wait, however the e-mail is written', async () => {
  await times(5, '192.0.2.1', 'ada@example.com');
  await expect(countAttempt('192.0.2.1', ' Ada@Example.com')).rejects.toMatchObject({
    code: 'rate_limited',
    message: 'Too many attempts. Try again in 15 minutes.',
  });
});

it('nobody else has to wait for it: another e-mail, the same e-mail from elsewhere', async () => {
  await times(5, '192.0.2.2', 'bea@example.com');
  await countAttempt('192.0.2.2', 'cid@example.com');
  await countAttempt('192.0.2.3', 'bea@example.com');
});

it('who signs in begins anew', async () => {
  await times(4, '192.0.2.4', 'dee@example.com');
  await forgetAttempts('192.0.2.4', 'dee@example.com');
  await times(5, '192.0.2.4', 'dee@example.com');
});

it('one e-mail tried from everywhere has to wait too', async () => {
  for (let n = 0; n < 100; n += 1) await countAttempt(`198.51.100.${n}`, 'eve@example.com');
  await expect(countAttempt('203.0.113.1', 'eve@example.com')).rejects.toMatchObject({
    code: 'rate_limited',
  });
});
