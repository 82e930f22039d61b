import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { drawable, isDrawable } from './drawable.ts';

/** The signs that a TrueType font has shapes for, by its `cmap` table of format 4. */
function signsOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')!;
  const cmap = font.readUInt32BE(entry + 8);
  const signs = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + index * 8);
    if (font.readUInt16BE(at) !== 4) continue;
    const segments = font.readUInt16BE(at + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const last = font.readUInt16BE(at + 14 + segment * 2);
      const first = font.readUInt16BE(at + 16 + (segments + segment) * 2);
      for (let sign = first; sign <= last && sign < 0xffff; sign++) signs.add(sign);
    }
  }
  return signs;
}

const next = dirname(createRequire(import.meta.url).resolve('next/package.json'));
const signs = signsOf(readFileSync(join(next, 'dist/compiled/@vercel/og/Geist-Regular.ttf')));

test('every sign that counts as drawable is in the font, and none of them is an emoji by itself', () => {
  const claimed = Array.from({ length: 0x3000 }, (_, sign) => sign).filter((sign) =>
    isDrawable(String.fromCodePoint(sign)),
  );
  expect(claimed.length).toBeGreaterThan(500);
  expect(claimed.filter((sign) => !signs.has(sign)).map((sign) => sign.toString(16))).toEqual([]);
  const emoji = claimed
    .map((sign) => String.fromCodePoint(sign))
    .filter((sign) => /[^#*\d]/.test(sign) && /\p{Emoji}/u.test(sign));
  expect(emoji).toEqual([]);
});

test('what nobody misses is left out', () => {
  expect(drawable('\u{1F525}  API is down \u2764\uFE0F')).toBe('API is down');
  expect(drawable('Zażółć „gęślą” — Ünïcödé, Привет, Tiếng Việt')).toBe(
    'Zażółć „gęślą” — Ünïcödé, Привет, Tiếng Việt',
  );
});

test('a text that would say something else without its missing letters is not drawn at all', () => {
  for (const text of ['דואר', 'البريد API', '支払い', 'नमस्ते', '\u{1F525}', ''])
    expect(drawable(text), text).toBeNull();
});
