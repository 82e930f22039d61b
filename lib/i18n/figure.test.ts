import { expect, test } from 'vitest';
import { axisText, figureText } from './figure.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', '_');

test.each([
  [90.4, 0, 'ms', '90_ms'],
  [1234.5, 2, 'ms', '1,234.50_ms'],
  [99.95, 2, '%', '99.95%'],
  [-0.001, 0, '°C', '0°C'],
  [-3, 0, '', '-3'],
  [12_345_678, 0, 'req/s', '12.35M_req/s'],
  [1e15, 5, '', '1000T'],
])('%d with %d places of %s is %s', (value, decimalPlaces, suffix, text) => {
  expect(spaced(figureText(value, { decimalPlaces, suffix }))).toBe(text);
});

test('numbers at the edge of a chart are told apart, and are no longer than that', () => {
  const edge = (bottom: number, step: number, suffix = '') =>
    [bottom, bottom + step, bottom + 2 * step].map((value) => spaced(axisText(value, step, suffix)));
  expect(edge(0, 75, 'ms')).toEqual(['0_ms', '75_ms', '150_ms']);
  expect(edge(99, 0.5, '%')).toEqual(['99%', '99.5%', '100%']);
  expect(edge(0, 0.0025)).toEqual(['0', '0.0025', '0.005']);
  expect(edge(0, 1e8)).toEqual(['0', '100M', '200M']);
});
