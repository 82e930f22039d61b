/** The headers of published documents. They are joined once for each form of a document, not for each request. */
import { cacheControl } from './cache-control.mjs';
import { securityHeadersFor } from './security-headers.mjs';

/**
 * @param {string} path
 * @param {import('./manifest.mjs').Entry} entry
 * @param {{ etag: string, coding: import('./accept-encoding.mjs').Coding, length: number, varies: boolean }} form
 * `varies`: there are others, for who accepts other codings
 * @returns {{ whole: string[], unchanged: string[] }} name, value, name, value, …: for a 200, and for a 304
 */
export function documentHeaders(path, entry, { etag, coding, length, varies }) {
  const unchanged = [
    ['etag', etag],
    ['cache-control', cacheControl(path, entry.type)],
    ...(varies ? [['vary', 'accept-encoding']] : []),
    ...securityHeadersFor(entry.type),
    // Feeds and figures are for everybody's programs, those that run in a browser included.
    ...(isForPrograms(entry.type) ? [['access-control-allow-origin', '*']] : []),
  ].flat();
  const whole = ['content-type', entry.type, 'content-length', String(length), ...unchanged];
  if (coding !== 'identity') whole.push('content-encoding', coding);
  return { whole, unchanged };
}

/** @param {string} type */
function isForPrograms(type) {
  return /^(application\/(\w+\+)?(json|xml)|text\/calendar)\b/.test(type);
}
