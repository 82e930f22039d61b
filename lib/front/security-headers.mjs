/** What browsers are told about every answer, so that nothing foreign can run in it. The app says the same. */

/** @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Published pages bring no inline script or style at all, so there is no nonce to let one in. */
const PAGE_POLICY = [
  `default-src 'self'`,
  // Operators' logos and the pictures in updates may be anywhere.
  `img-src 'self' data: https:`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'self'`,
].join('; ');

/** A picture opened by itself is a document: it may draw and nothing else. */
const DRAWING_POLICY = `default-src 'none'; style-src 'unsafe-inline'; sandbox`;

/** A policy is for what a window can show; of these it shows the text at most. */
const PARTS = /^(text\/css|text\/javascript|application\/javascript)\b/;

/**
 * Each header costs a fiftieth of all the answers there can be, so a document says what changes something for it. Its pages
 * name their referrer policy themselves (`app/(public)/layout.tsx`); nothing foreign can be framed or run in one that could
 * ask for a camera, and it holds nothing that the window which opened it could take.
 * @param {string} type content type @returns {[name: string, value: string][]}
 */
export function securityHeadersFor(type) {
  /** @type {[string, string]} */
  const sniffed = ['x-content-type-options', 'nosniff'];
  return PARTS.test(type) ? [sniffed] : [sniffed, ['content-security-policy', policyFor(type)]];
}

/** @param {string} type content type */
export function policyFor(type) {
  return type.startsWith('image/svg+xml') ? DRAWING_POLICY : PAGE_POLICY;
}
