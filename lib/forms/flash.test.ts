import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLASH, flashCookie, noFlashCookie, readFlash } from './flash.ts';

const flash = {
  message: 'Something here needs another look.',
  fields: { address: 'Enter a mail address.' },
  typed: { address: 'größe@', scope: 'chosen', componentIds: ['abc'] },
};
const valueIn = (cookie: string) => cookie.split(';')[0]!.slice(FLASH.length + 1);

test('what was typed comes back to the form', () => {
  expect(readFlash(valueIn(flashCookie(flash, true, '/here')))).toEqual(flash);
});

test('it comes back to its own page alone, and is forgotten there', () => {
  expect(flashCookie(flash, true, '/subscription/key')).toContain('; Path=/subscription/key; Max-Age=600;');
  expect(noFlashCookie(true, '/subscription/key')).toBe(
    `${FLASH}=; Path=/subscription/key; Max-Age=0; HttpOnly; SameSite=Lax; Secure`,
  );
});

test('a cookie is never longer than browsers keep', () => {
  const componentIds = Array.from({ length: 1_000 }, (_, n) => `component${n}`);
  const long = { ...flash, typed: { ...flash.typed, componentIds, address: 'a@example.org' } };
  const cookie = flashCookie(long, true, '/here');
  expect(cookie.length).toBeLessThan(4_000);
  expect(readFlash(valueIn(cookie))).toMatchObject({ typed: { address: 'a@example.org' } });
  const much = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`componentIds.${n}`, '€'.repeat(400)]),
  );
  for (const more of [
    { typed: { address: 'a'.repeat(9_000) } },
    { fields: much },
    { fields: much, message: '€'.repeat(9_000) },
  ]) {
    const whole = { ...flash, ...more };
    const cookie = flashCookie(whole, false, '/here');
    expect(cookie.length).toBeLessThan(4_000);
    expect(readFlash(valueIn(cookie))?.message, 'what is wrong is said in any case').toBe(
      whole.message.slice(0, 200),
    );
  }
});

test('whatever a browser sends instead is nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => readFlash(text) === null));
  expect(readFlash(Buffer.from('{"message":1}').toString('base64url'))).toBeNull();
});
