import { expect, test } from 'vitest';
import { sentenceOf } from './sentences.ts';

test('why somebody is no longer told is said without their address', () => {
  const reason = '550 5.1.1 <ada@example.org>: no such mailbox';
  const { did, more } = sentenceOf('subscriber.quarantined', { channel: 'email', reason });
  expect([did, more]).toEqual(['stopped telling a subscriber by mail', '550 5.1.1 …: no such mailbox']);
});

test('what staff change for somebody else is not said to be done by themselves', () => {
  const byStaff = { channel: 'email', byStaff: true, name: 'Ivy', role: 'viewer' };
  for (const type of ['subscriber.changed', 'user.added']) {
    expect(sentenceOf(type, byStaff).byItself, type).toBeUndefined();
    expect(sentenceOf(type, { ...byStaff, byStaff: undefined }).byItself, type).toBe(true);
  }
  expect(sentenceOf('subscriber.changed', byStaff).did).toBe('changed what a subscriber by mail is told of');
  expect(sentenceOf('subscriber.released', { count: 3 }).did).toBe('took 3 subscribers out of quarantine');
});
