import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureType } from './picture.ts';

const text = (words: string) => new TextEncoder().encode(words);
const riff = (size: number[], kind: string) =>
  new Uint8Array([...text('RIFF'), ...size, ...text(kind), 0, 0]);

describe('what a picture is', () => {
  test.each([
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [riff([0x10, 0, 0, 0], 'WEBP'), 'image/webp'],
    // Its size is any four bytes, and these would be one character.
    [riff([0xf0, 0x9f, 0x94, 0xa5], 'WEBP'), 'image/webp'],
    [riff([0xe2, 0x82, 0, 0], 'WEBP'), 'image/webp'],
    [text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    [
      text('\uFEFF <?xml version="1.0"?>\n<!-- a --><!-- b -->\n<!DOCTYPE svg PUBLIC "x">\n<!-- c --><SVG>'),
      'image/svg+xml',
    ],
  ] as const)('is known by how it begins: %#', (bytes, type) => {
    expect(pictureType(bytes)).toBe(type);
  });

  test.each([
    text(''),
    text('<!doctype html><svg>'),
    text('<script>alert(1)</script><svg>'),
    text('<svgx>'),
    text('<!-- <svg> '),
    text('<!-- <svg> -->'),
    text('GIF89a'),
    riff([0x10, 0, 0, 0], 'WAVE'),
  ])('is none of ours when it begins otherwise: %#', (bytes) => {
    expect(pictureType(bytes)).toBeNull();
  });

  test('is told at once, however the bytes are made to mislead', () => {
    expect(pictureType(text('<!---->'.repeat(280) + '<svg'))).toBeNull();
    expect(pictureType(text('<!--'.repeat(490)))).toBeNull();
    expect(pictureType(text(' '.repeat(1_999) + '<'))).toBeNull();
  });

  test('of any bytes is one of four or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect([null, 'image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']).toContain(
          pictureType(bytes),
        );
      }),
    );
  });
});
