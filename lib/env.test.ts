import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { mayConnectTo } from '#lib/outbound/public-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-env-'));
const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The environment as a process that starts with these variables reads it. */
async function startWith(variables: Record<string, string>) {
  process.env = { ...before, ...variables };
  vi.resetModules();
  return (await import('./env.ts')).env;
}
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const pemOf = (key: { export(as: { type: 'pkcs8'; format: 'pem' }): string | Buffer }) =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString();

test('a key to sign mails with is read at the start', async () => {
  const pem = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  const whole = { DKIM_DOMAIN: 'example.com', DKIM_SELECTOR: 's1', DKIM_KEY_FILE: file('good.pem', pem) };
  expect((await startWith(whole)).dkim).toEqual({
    ...{ domainName: 'example.com', keySelector: 's1', privateKey: pem },
  });
  expect((await startWith({ DKIM_DOMAIN: '' })).dkim).toBeUndefined();
  await expect(startWith({ ...whole, DKIM_SELECTOR: '' })).rejects.toThrow(
    'DKIM_SELECTOR: must be set when the other DKIM_… are',
  );
});

test('a key that cannot be used stops the start and is named, without a word of what is in it', async () => {
  const others = { DKIM_DOMAIN: 'example.com', DKIM_SELECTOR: 's1' };
  const missing = startWith({ ...others, DKIM_KEY_FILE: join(folder, 'nowhere.pem') });
  await expect(missing).rejects.toThrow('DKIM_KEY_FILE: cannot be read (ENOENT)');
  const curve = pemOf(generateKeyPairSync('ed25519').privateKey);
  for (const content of ['', 'secret words', curve]) {
    const fault = await startWith({ ...others, DKIM_KEY_FILE: file('bad.pem', content) }).catch(String);
    expect(fault).toContain('DKIM_KEY_FILE: must hold an RSA private key');
    if (content) expect(fault).not.toContain(content.split('\n')[1] ?? content);
  }
});

test('a secret for reports of bounces is no short word', async () => {
  await expect(startWith({ INBOUND_SECRET: 'fifteen letters' })).rejects.toThrow('INBOUND_SECRET');
  expect((await startWith({ INBOUND_SECRET: 'sixteen letters!' })).inboundSecret).toBe('sixteen letters!');
});

test('subscribers lead nowhere but to the public internet, unless the operator names a range', async () => {
  expect((await startWith({ OUTBOUND_ALLOW: '' })).outboundAllow).toEqual([]);
  const { outboundAllow } = await startWith({ OUTBOUND_ALLOW: '10.20.0.0/16, fd00::/8,127.0.0.1,' });
  for (const address of ['10.20.1.1', 'fd00::1', '127.0.0.1'])
    expect(mayConnectTo(address, outboundAllow), address).toBe(true);
  for (const address of ['10.21.0.1', '127.0.0.2', '::1'])
    expect(mayConnectTo(address, outboundAllow), address).toBe(false);
});

test('the bot of Telegram is asked where it always is, unless the operator has a server for it', async () => {
  const token = '123456789:AAFa-secret_of_the_tests_known_to_all';
  const usual = await startWith({ TELEGRAM_BOT_TOKEN: token });
  expect(usual).toMatchObject({ telegramToken: token, telegramApi: 'https://api.telegram.org' });
  const own = await startWith({ TELEGRAM_API: 'http://127.0.0.1:8081/' });
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
    const fault = await startWith({ [name]: value }).catch((error: Error) => error);
    expect(fault).toBeInstanceOf(Error);
    expect((fault as Error).message).toContain(`${name}: `);
    if (name === 'TELEGRAM_BOT_TOKEN') expect((fault as Error).message).not.toContain(value);
  },
);
