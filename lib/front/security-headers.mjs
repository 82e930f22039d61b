/** What browsers are told about every answer, so that nothing foreign can run in it. The app says the same. */

/** @type {Readonly<Record<string, string>>} */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
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

/** The rest is for what a window can show; of these it shows the text at most. */
const PARTS = /^(text\/css|text\/javascript|application\/javascript)\b/;

/** @param {string} type content type @returns {[name: string, value: string][]} */
export function securityHeadersFor(type) {
  if (PARTS.test(type)) return [['x-content-type-options', 'nosniff']];
  return [['content-security-policy', policyFor(type)], ...Object.entries(SECURITY_HEADERS)];
}

/** @param {string} type content type */
export function policyFor(type) {
  return type.startsWith('image/svg+xml') ? DRAWING_POLICY : PAGE_POLICY;
}
