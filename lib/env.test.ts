import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';

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
