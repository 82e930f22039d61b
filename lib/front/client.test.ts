import type { IncomingMessage } from 'node:http';
import { describe, expect, it, test } from 'vitest';
import { clientOf } from './client.mjs';
import { readTrust } from './trust.mjs';

const from = (peer: string, headers: Record<string, string>) =>
  ({
    socket: { remoteAddress: peer },
    headers: { host: 'status.test', ...headers },
  }) as unknown as IncomingMessage;

describe('nobody in front is trusted', () => {
  test('so whoever connects is the visitor, whatever they say of themselves', () => {
    const request = from('203.0.113.7', {
      'x-forwarded-for': '1.1.1.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
    });
    expect(clientOf(request, readTrust('0'))).toEqual({
      address: '203.0.113.7',
      protocol: 'http',
      host: 'status.test',
      trusted: false,
    });
  });
});

it.each([
  ['1', '10.0.0.1', '1.1.1.1, 203.0.113.7', '203.0.113.7'],
  ['2', '10.0.0.1', '1.1.1.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
  ['3', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['10.0.0.0/8', '10.0.0.1', '1.1.1.1, 203.0.113.7, 10.9.9.9', '203.0.113.7'],
  ['10.0.0.0/8', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['10.0.0.0/8', '192.0.2.1', '203.0.113.7', '192.0.2.1'],
  ['::1, fd00::/8', '::1', '2001:db8::7, fd00::2', '2001:db8::7'],
  ['10.0.0.0/8', '10.0.0.1', '', '10.0.0.1'],
])('with TRUST_PROXY=%s, %s that speaks for “%s” stands for %s', (trust, peer, said, address) => {
  expect(clientOf(from(peer, { 'x-forwarded-for': said }), readTrust(trust)).address).toBe(address);
});

test('a trusted proxy says by which address and protocol it was reached', () => {
  const request = from('10.0.0.1', {
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'status.example.com',
  });
  expect(clientOf(request, readTrust('1'))).toMatchObject({ protocol: 'https', host: 'status.example.com' });
});

it.each(['yes', '10.0.0.0/33', '10.0.0.0/', '10.0.0', '::1/129', ',', '-1', '10.0.0.0/8 ::1'])(
  'TRUST_PROXY=%s is refused at the start',
  (text) => expect(() => readTrust(text)).toThrow('must be a number of proxies'),
);
