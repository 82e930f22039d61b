import { expect, test } from 'vitest';
import { isReadable } from './readable-body.ts';

function post(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request('http://status.test/admin', { method: 'POST', body, headers });
}

test('a form as browsers send it is readable', async () => {
  const form = new FormData();
  form.set('name', 'Déjà vu 👋');
  expect(await isReadable(post(form))).toBe(true);
  expect(await isReadable(post(new URLSearchParams({ name: 'x' })))).toBe(true);
});

test('a form that is cut off, or has no boundary, is not', async () => {
  expect(await isReadable(post('x', { 'content-type': 'multipart/form-data' }))).toBe(false);
  expect(await isReadable(post('--b\r\nx', { 'content-type': 'multipart/form-data; boundary=b' }))).toBe(
    false,
  );
});

test('a call of a server action is readable only with JSON inside', async () => {
  expect(await isReadable(post('[]', { 'next-action': 'a' }))).toBe(true);
  expect(await isReadable(post('[', { 'next-action': 'a' }))).toBe(false);
  const form = new FormData();
  form.set('0', '["$K1"]');
  expect(await isReadable(post(form, { 'next-action': 'a' }))).toBe(true);
  form.set('0', '{{{');
  expect(await isReadable(post(form, { 'next-action': 'a' }))).toBe(false);
});
