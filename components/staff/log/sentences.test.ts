import { expect, test } from 'vitest';
import { sentenceOf } from './sentences.ts';

test('why somebody is no longer told is said without their address', () => {
  const reason = '550 5.1.1 <ada@example.org>: no such mailbox';
  const { did, more } = sentenceOf('subscriber.quarantined', { channel: 'email', reason });
  expect([did, more]).toEqual(['stopped telling a subscriber by mail', '550 5.1.1 …: no such mailbox']);
});
