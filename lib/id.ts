import { createHash, randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new id in Statuspage's form: 12 lower-case letters and digits, 62 bits of chance. */
export function newId(): string {
  return Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A secret for a link or a cookie: 32 bytes, URL-safe. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret that `newToken` made: 256 bits of chance need no slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text from an address may be an id at all; PostgreSQL faults at some that are none, such as a NUL. */
export function mayBeId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}
