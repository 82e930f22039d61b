import { expect, test } from 'vitest';
import { contentSecurityPolicy, MAIL_PREVIEW_POLICY } from './security-headers.ts';

const page = { nonce: 'n0nce', staff: false, development: false };

test('in production no inline script or style runs but those with the nonce of this answer', () => {
  const policy = contentSecurityPolicy(page);
  expect(policy).toContain(`script-src 'self' 'nonce-n0nce';`);
  expect(policy).not.toContain('unsafe');
});

test('staff screens cannot be framed by anybody', () => {
  expect(contentSecurityPolicy({ ...page, staff: true })).toContain(`frame-ancestors 'none'`);
});

test('a mail that staff look at may have styles of its own, and runs, sends and loads nothing of ours', () => {
  expect(MAIL_PREVIEW_POLICY).toContain(`default-src 'none'`);
  expect(MAIL_PREVIEW_POLICY).toContain(`form-action 'none'`);
  expect(MAIL_PREVIEW_POLICY).toMatch(/; sandbox$/);
  expect(MAIL_PREVIEW_POLICY).not.toContain('script-src');
  expect(MAIL_PREVIEW_POLICY, 'only our own screens may frame it').toContain(`frame-ancestors 'self'`);
});
