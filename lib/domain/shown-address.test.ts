import { expect, test } from 'vitest';
import { shownAddress, withoutMailboxes } from './shown-address.ts';

const SLACK = 'https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnop';

test('nobody is shown an address that can be written to by whoever has it', () => {
  for (const isWhole of [true, false])
    for (const channel of ['webhook', 'slack', 'teams', 'discord', 'google_chat', 'push'] as const)
      expect(shownAddress(channel, SLACK, isWhole)).toBe('hooks.slack.com/•••mnop');
  expect(shownAddress('webhook', 'no address', true)).toBe('/•••ress');
});

test('mailboxes are whole for who works with them, and masked for who only reads', () => {
  expect(shownAddress('email', 'ada@example.com', true)).toBe('ada@example.com');
  expect(shownAddress('email', 'ada@example.com', false)).toBe('a•••@example.com');
  expect(shownAddress('telegram', '123456789', false)).toBe('•••89');
  expect(shownAddress('email', null, true)).toBe('');
});

test('a reason names no mailbox, and is the same for everybody to whom it applies', () => {
  expect(withoutMailboxes('550 5.1.1 <ada@example.com>: Recipient rejected')).toBe(
    '550 5.1.1 …: Recipient rejected',
  );
  expect(withoutMailboxes('no mailbox here by the name ada@example.com')).toBe(
    'no mailbox here by the name …',
  );
  expect(withoutMailboxes('ECONNREFUSED 127.0.0.1:25')).toBe('ECONNREFUSED 127.0.0.1:25');
});
