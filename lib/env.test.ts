import { afterEach, expect, test, vi } from 'vitest';
import { mayConnectTo } from '#lib/outbound/public-address.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function envWith(variables: Readonly<Record<string, string>>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  return (await import('./env.ts')).env;
}

test('subscribers lead nowhere but to the public internet, unless the operator names a range', async () => {
  expect((await envWith({ OUTBOUND_ALLOW: '' })).outboundAllow).toEqual([]);
  const { outboundAllow } = await envWith({ OUTBOUND_ALLOW: '10.20.0.0/16, fd00::/8,127.0.0.1,' });
  for (const address of ['10.20.1.1', 'fd00::1', '127.0.0.1'])
    expect(mayConnectTo(address, outboundAllow), address).toBe(true);
  for (const address of ['10.21.0.1', '127.0.0.2', '::1'])
    expect(mayConnectTo(address, outboundAllow), address).toBe(false);
});

test('the bot of Telegram is asked where it always is, unless the operator has a server for it', async () => {
  const token = '123456789:AAFa-secret_of_the_tests_known_to_all';
  const usual = await envWith({ TELEGRAM_BOT_TOKEN: token });
  expect(usual).toMatchObject({ telegramToken: token, telegramApi: 'https://api.telegram.org' });
  const own = await envWith({ TELEGRAM_API: 'http://127.0.0.1:8081/' });
  expect(own.telegramApi).toBe('http://127.0.0.1:8081');
});

test.each([
  ['OUTBOUND_ALLOW', '10.0.0.0/8,intranet'],
  ['OUTBOUND_ALLOW', '10.0.0.0/99'],
  ['TELEGRAM_BOT_TOKEN', 'bot123:abc'],
  ['TELEGRAM_API', 'ftp://example.com'],
])(
  'a wrong %s stops the start and is named, and its value only where it is no secret',
  async (name, value) => {
    const fault = await envWith({ [name]: value }).catch((error: Error) => error);
    expect(fault).toBeInstanceOf(Error);
    expect((fault as Error).message).toContain(`${name}: `);
    if (name === 'TELEGRAM_BOT_TOKEN') expect((fault as Error).message).not.toContain(value);
  },
);
