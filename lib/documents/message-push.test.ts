import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messagePush } from './message-push.ts';
import type { Message } from './message.ts';

const page = { id: 'page', name: 'Novu', url: 'https://status.example.com' };
const ways = {
  manage: `${page.url}/subscription/key`,
  leave: `${page.url}/subscription/key/leave`,
  confirm: `${page.url}/subscription/key/confirm`,
  oneClick: `${page.url}/api/subscriptions/key/leave`,
};
const base: Message = {
  ...{ subject: 'Resolved: Inbox', state: 'Resolved', title: 'Inbox', words: 'Done.', facts: [] },
  ...{ link: { url: `${page.url}/incidents/abc#update`, text: 'Read' }, page, footer: '', why: '' },
  ...{ tone: 'operational', subjectId: 'abcdefghijkl' },
};
const pushed = (message: Message) => JSON.parse(messagePush(message, ways)) as Record<string, unknown>;

test('whatever is said, it fits into what every push service takes', () => {
  const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength });
  fc.assert(
    fc.property(
      text(400),
      text(2_000),
      fc.constantFrom('', '\u0001', '字', '👩‍🚒', '\ud800'),
      (a, b, filler) => {
        const subject = a + filler.repeat(300);
        const words = b + filler.repeat(500);
        const json = messagePush({ ...base, subject, words }, ways);
        expect(Buffer.byteLength(json)).toBeLessThanOrEqual(3_500);
        expect(JSON.parse(json)).toMatchObject({ url: '/incidents/abc#update', tag: 'abcdefghijkl' });
      },
    ),
  );
});

test('a subject that is too long ends at a word, and no character is cut in half', () => {
  const titleOf = (subject: string) => String(pushed({ ...base, subject })['title']);
  expect(titleOf('👩'.repeat(200))).toMatch(/^👩+…$/u);
  expect(titleOf(`${'x'.repeat(190)} ${'y'.repeat(20)}`)).toBe(`${'x'.repeat(190)}…`);
});

test('words come without their marks', () => {
  expect(pushed({ ...base, words: 'It **works** again, see [why](https://example.com).' })['body']).toBe(
    'It works again, see why.',
  );
});

test('the message that asks says where the worker confirms, what it shows then, and what if it could not', () => {
  const asking = pushed({ ...base, link: { url: ways.confirm, text: 'Confirm' } });
  expect(asking).toMatchObject({
    ...{ title: 'You will be told here.', confirm: '/api/subscriptions/key/confirm' },
    ...{ url: '/subscription/key', manage: '/subscription/key' },
    failed: { title: 'Resolved: Inbox', url: '/subscription/key/confirm' },
  });
});
