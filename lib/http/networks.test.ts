import { expect, test } from 'vitest';
import { household, network } from './networks.ts';

test('neighbours in one network are one network, and each of them a household', () => {
  expect(network('192.0.2.1')).toBe(network('192.0.2.200'));
  expect(household('192.0.2.1')).not.toBe(household('192.0.2.200'));
  expect(network('192.0.2.1')).not.toBe(network('192.0.3.1'));
});

test('an IPv6 household is one, whatever address it takes', () => {
  expect(household('2001:db8:1:2::1')).toBe(household('2001:db8:1:2:ffff::9'));
  expect(household('2001:db8:1:2::1')).not.toBe(household('2001:db8:1:3::1'));
  expect(network('2001:db8:1:2::1')).toBe(network('2001:db8:1:3::1'));
  expect(network('2001:db8:1::1')).not.toBe(network('2001:db8:2::1'));
});

test('an IPv4 address in IPv6 clothes is itself, and nonsense is one stranger', () => {
  expect(household('::ffff:192.0.2.1')).toBe(household('192.0.2.1'));
  expect(household('<script>')).toBe(household(''));
});
