import { createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#lib/secret.ts';

/** Crockford's base 32: no letters that look like figures. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What the first visitor has to know: that they can read the log of this machine. 60 bits, made from the secret, so
 * there is nothing to store; worth nothing once somebody has an account.
 */
export function setupCode(): string {
  const bytes = createHmac('sha256', secret()).update('candor set-up code').digest();
  const letters = Array.from({ length: 12 }, (_, at) => ALPHABET[bytes[at]! % 32]).join('');
  return letters.replace(/(.{4})(?!$)/g, '$1-');
}

/** Takes it as people copy it: in small letters, without the dashes, with O for 0. */
export function isSetupCode(typed: string): boolean {
  const plain = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const wanted = Buffer.from(setupCode().replaceAll('-', ''));
  const given = Buffer.from(plain);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
