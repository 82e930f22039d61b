import { expect, test } from 'vitest';
import { BODY_LIMIT, refuseBody } from './body-limit.mjs';

const headers = (entries: Record<string, string>) => new Headers(entries);

test('a body up to the limit comes in, a longer one is refused before it is read', () => {
  expect(refuseBody(headers({}))).toBe(null);
  expect(refuseBody(headers({ 'content-length': String(BODY_LIMIT) }))).toBe(null);
  expect(refuseBody(headers({ 'content-length': String(BODY_LIMIT + 1) }))).toBe(413);
});

test('a length that is no number does not open the door', () => {
  expect(refuseBody(headers({ 'content-length': 'lots' }))).toBe(413);
});

test('a body without a length is refused, because it could be endless', () => {
  expect(refuseBody(headers({ 'transfer-encoding': 'chunked' }))).toBe(411);
});
