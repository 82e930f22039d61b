import { expect, it } from 'vitest';
import { handedOver, handOver } from './handed-over.ts';

it('gives each text out once', () => {
  const [one, other] = [handOver('one'), handOver('')];
  expect(handedOver(other)).toBe('');
  expect(handedOver(one)).toBe('one');
  expect(() => handedOver(one)).toThrow();
  expect(() => handedOver('never')).toThrow();
});

it('lets go of the oldest that nobody asked for, and never of the one that has just come', () => {
  const million = 'x'.repeat(1_000_000);
  const keys = Array.from({ length: 40 }, () => handOver(million));
  expect(() => handedOver(keys[0]!)).toThrow();
  expect(keys.slice(-30).map((key) => handedOver(key).length)).toEqual(Array(30).fill(1_000_000));
  expect(handedOver(handOver('x'.repeat(40_000_000)))).toHaveLength(40_000_000);
  const [small, large] = [handOver('small'), handOver('x'.repeat(40_000_000))];
  expect(() => handedOver(small)).toThrow();
  expect(handedOver(large)).toHaveLength(40_000_000);
});
