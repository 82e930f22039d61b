import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, richText } from './rich-text.ts';
import { shortenBlocks, shortenText } from './shorten.ts';

const BASE = 'https://status.example.com';
const shown = (text: string) =>
  richText(text, BASE).map(({ kind, quoted, before, runs }) => {
    const words = runs.map(
      ({ text, marks, href }) => [...marks].join('+') + (href ? `<${href}>` : '') + text,
    );
    return `${kind === 'paragraph' ? '' : `${kind}: `}${quoted ? '> ' : ''}${before}${words.join('|')}`;
  });

describe('Markdown as a list of paragraphs', () => {
  test.each([
    [
      'We see **slow** and *odd* ~~good~~ `GET /`.',
      ['We see |strongslow| and |emphasisodd| |struckgood| |codeGET /|.'],
    ],
    ['one\ntwo  \nthree\r\n\r\nfour', ['one|\n|two|\n|three', 'four']],
    ['# Head **on**\nwords', ['strongHead |strongon', 'words']],
    [
      '- one\n- two\n  - inner\n\n7. seven\n8. eight',
      ['item: • one', 'item: • two', 'item:    • inner', 'item: 7. seven', 'item: 8. eight'],
    ],
    ['> said\n>\n> again', ['> said', '> again']],
    ['```js\nif (a < b)\n  c();\n```', ['code: if (a < b)\n  c();']],
    ['| a | b |\n|---|---|\n| 1 | **2** |', ['item: a| | |b', 'item: 1| | |strong2']],
    [
      '[here](/history) or https://example.org/',
      [`<${BASE}/history>here| or |<https://example.org/>https://example.org/`],
    ],
    ['![a graph](https://example.org/g.png)', ['<https://example.org/g.png>a graph']],
    ['- [x] done\n- [ ] open', ['item: • ☑| done', 'item: • ☐| open']],
    ['***\n', []],
    ['', []],
    ['  \n ', []],
  ])('%j', (text, paragraphs) => expect(shown(text)).toEqual(paragraphs));

  test.each([
    ['[x](javascript:alert(1))', ['x']],
    ['[x](JAVASCRIPT:alert(1)) [y](data:text/html,z) [z](vbscript:a)', ['x| |y| |z']],
    ['<script>alert(1)</script>shown<img src=x onerror=alert(1)>', [`shown|<${BASE}/x>x`]],
    ['<a href="javascript:alert(1)">x</a>', ['x']],
    ['[x](mailto:a@b.example)', ['x']],
  ])('what could run leads nowhere: %s', (text, paragraphs) => expect(shown(text)).toEqual(paragraphs));

  test('a text that no parser gets through is there as it was typed', () => {
    const deep = `${'> '.repeat(60)}deep`;
    expect(shown(deep)).toEqual([deep]);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      '**bold**',
      'word',
      '[a link](/x)',
      '\n\n',
      '- item\n',
      '`code`',
      ' ',
      '😀😀',
      'x'.repeat(60),
    ),
  )
  .map((some) => some.join(' '));
const lengthOf = (blocks: readonly Block[]) =>
  blocks.flatMap(({ runs }) => runs.map(({ text }) => text)).join('').length;

describe('a text that is cut', () => {
  test('fits, is a beginning of the whole, ends at a word where it can, and says that something is missing', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 200 }), (text, most) => {
        const short = shortenText(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short, 'no half characters').not.toMatch(/\p{Cs}/u);
        if (text.length <= most) return void expect(short).toBe(text);
        expect(short.endsWith('…')).toBe(true);
        const kept = short.slice(0, -1);
        expect(text.startsWith(kept)).toBe(true);
        if (/\s/.test(kept.trimStart())) expect(text.charAt(kept.length)).toMatch(/\s/);
      }),
    );
  });

  test('keeps the form of what is kept', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 200 }), (text, most) => {
        const whole = richText(text, BASE);
        const short = shortenBlocks(whole, most, lengthOf);
        if (lengthOf(whole) <= most) return void expect(short).toBe(whole);
        expect(lengthOf(short)).toBeLessThanOrEqual(most);
        expect(short.at(-1)!.runs.at(-1)!.text.endsWith('…')).toBe(true);
        short.forEach((block, index) => {
          expect({ ...block, runs: [] }).toEqual({ ...whole[index], runs: [] });
          block.runs.forEach(({ marks, href }, place) =>
            expect(whole[index]!.runs[place]).toMatchObject({ marks, href }),
          );
        });
      }),
    );
  });

  test('is judged in the form in which it is sent', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;');
    expect(shortenText('a & b & c', 11, (one) => escaped(one).length)).toBe('a & b…');
  });
});
