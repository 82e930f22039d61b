import { describe, expect, test } from 'vitest';
import { markdown, plainText } from './markdown.ts';

describe('what is written is shown', () => {
  test('a single line break stays a line break', () => {
    expect(markdown('one\r\ntwo')).toMatch(/^<p>one<br>\s*two<\/p>$/);
  });

  test('a link passes no rank and no window on', () => {
    expect(markdown('https://example.org')).toContain('rel="nofollow noopener"');
  });

  test('harmless raw HTML of old bodies is kept', () => {
    expect(markdown('See <a href="https://example.org" onclick="x()">here</a>.<br>Done')).toBe(
      '<p>See <a href="https://example.org" rel="nofollow noopener">here</a>.<br>Done</p>',
    );
  });

  test('headings begin below the page’s own and leave no level out', () => {
    const html = markdown('# One\n\n### Two\n\n# Three', 3);
    expect(html.match(/<h\d>/g)).toEqual(['<h3>', '<h4>', '<h3>']);
    expect(markdown('#### Deep\n\n# High', 3).match(/<h\d>/g)).toEqual(['<h3>', '<h3>']);
  });

  test('tables align by class, task lists are characters, footnotes need no id', () => {
    const html = markdown('| a |\n| -: |\n| 1 |\n\n- [x] done\n- [ ] open\n\nsee[^1]\n\n[^1]: note');
    expect(html).toContain('<td class="align-right">');
    expect(html).toContain('☑ done');
    expect(html).toContain('☐ open');
    expect(html).not.toMatch(/ id=|<input|align=/);
  });

  test('the words of unknown elements stay', () => {
    expect(markdown('<div class="x">kept <blink>words</blink></div>')).toContain('kept words');
  });
});

describe('hostile text does nothing', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '<a href="java\nscript:alert(1)">x</a>',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '![x](data:image/svg+xml;base64,PHN2Zz4=)',
    '![x](http://example.org/pixel.png)',
    '<iframe src="https://example.org"></iframe>',
    '<style>body{display:none}</style>',
    '<form action="https://example.org"><input name=password><button>Go</button></form>',
    '<math><mtext></table></math><img src=x onerror=alert(1)>',
    '<a style="position:fixed;inset:0" href="https://example.org">x</a>',
    '<p id="live" class="head" data-form="full">x</p>',
    '<base href="https://example.org"><meta http-equiv=refresh content="0;url=https://example.org">',
    '```\n</code></pre><script>alert(1)</script>\n```',
    '<!--><script>alert(1)</script>-->',
  ];
  test.each(attacks)('%s', (attack) => {
    const html = markdown(attack);
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.join('')).not.toMatch(
      /<(script|svg|iframe|style|form|input|button|math|base|meta)|\son\w+=|javascript:|data:|style=|\sid=|http:\/\/example/i,
    );
  });

  test('nesting without end is shown as it was typed, in time', () => {
    for (const deep of ['> '.repeat(10_000), '- '.repeat(10_000), '<b>'.repeat(8_000), '<div>'.repeat(5_000)])
      expect(markdown(`${deep}x`).length).toBeLessThan(200_000);
  });

  test.each(['[', '![', '*', '_', '`', '<', '|', '~~', '[a](', '&', '\\', 'www.a', 'a@', '\n> - '])(
    'a whole body of %j ends',
    (mark) => {
      expect(markdown(mark.repeat(Math.floor(25_000 / mark.length)))).not.toBe('');
    },
  );
});

describe('plain text', () => {
  test('has no marks and ends with a word', () => {
    expect(plainText('**Delays** in [sending](https://example.org) & <tags>')).toBe('Delays in sending &');
    expect(plainText('one two three', 9)).toBe('one two…');
  });
});
