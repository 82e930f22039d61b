import { expect, test } from 'vitest';
import { shownPath } from './shown-path.mjs';

test('a log shows where a request went, and no key', () => {
  expect(shownPath('/incidents/abc?token=1')).toBe('/incidents/abc');
  expect(shownPath('/preview/SECRET')).toBe('/preview/…');
  expect(shownPath('/preview/SECRET/?a=1')).toBe('/preview/…/');
  expect(shownPath('/subscription/SECRET/leave')).toBe('/subscription/…/leave');
  expect(shownPath('/api/subscriptions/SECRET/confirm')).toBe('/api/subscriptions/…/confirm');
  expect(shownPath('/admin/join/SECRET')).toBe('/admin/join/…');
  expect(shownPath(undefined)).toBe('');
});
