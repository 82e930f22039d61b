import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '#lib/front/security-headers.mjs';
import { contentSecurityPolicy, FIXED_HEADERS } from './security-headers.ts';

const page = { nonce: 'n0nce', staff: false, development: false };

test('in production no inline script or style runs but those with the nonce of this answer', () => {
  const policy = contentSecurityPolicy(page);
  expect(policy).toContain(`script-src 'self' 'nonce-n0nce';`);
  expect(policy).not.toContain('unsafe');
});

test('staff screens cannot be framed by anybody', () => {
  expect(contentSecurityPolicy({ ...page, staff: true })).toContain(`frame-ancestors 'none'`);
});

test('what the front sends with published pages, the app sends with its own', () => {
  expect(FIXED_HEADERS).toEqual(SECURITY_HEADERS);
});
