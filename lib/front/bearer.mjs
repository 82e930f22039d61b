/** Whether somebody may read what only the holder of a token may. The front and the app both ask. */
import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * @param {string | null | undefined} header the request's `Authorization`
 * @param {string} token
 */
export function bears(header, token) {
  const given = /^Bearer +(\S+) *$/i.exec(header ?? '')?.[1] ?? '';
  return isSecret(given, token) && given !== '';
}

/**
 * @param {string} given
 * @param {string} secret
 */
export function isSecret(given, secret) {
  // Hashes have one length, so the comparison takes as long whatever was given.
  return timingSafeEqual(hash(given), hash(secret));
}

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest();
