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

describe('what would keep everybody waiting is shown as it was typed', () => {
  const full = (part: string) => part.repeat(Math.ceil(25_000 / part.length)).slice(0, 25_000);
  const typed = (text: string) => `<p>${text.trim()}</p>`;
  test.each([
    ['emphasis that ends and never began', full('a* ')],
    ['two kinds that do not meet', full('*a_ ')],
    ['emphasis in emphasis', '*a **b '.repeat(900) + 'c** d* '.repeat(900)],
    ['with much between', `${'*a '.repeat(500)}${'b'.repeat(22_000)}${' b*'.repeat(500)}`],
    ['struck out that ends and never began', full('a~~ ')],
    ['both, over lines', full('*a **b ~~c').replaceAll('c*', 'c *')],
  ])('%s', (_what, text) => {
    expect(markdown(text.trim())).toBe(typed(text));
  });

  test('one address that is named again and again', () => {
    const text = `[a]: https://x/${'y'.repeat(2_000)}\n\n${'[a]'.repeat(7_600)}`;
    expect(markdown(text)).toBe(typed(text).replaceAll('\n', '<br>'));
  });

  test.each([
    [
      'paragraphs with bold words',
      'We **know** why _it_ is slow, and `some_name_of_ours` is ~~not~~ down.\n\n',
    ],
    ['a list with bold words', '- **API**: it is *slow* today, and we know why.\n'],
    ['a list with stars', '* **API**: it is *slow* today, and we know why.\n'],
    ['names with underscores', 'The job some_name_of_ours waits for another_name_of_ours. '],
  ])('but not a long text as people write them: %s', (_what, part) => {
    const html = markdown(full(part));
    expect(html).not.toContain('**');
    expect(plainText(full(part)).length).toBeLessThanOrEqual(25_000);
    if (part.includes('**')) expect(html.match(/<strong>/g)!.length).toBeGreaterThan(250);
  });

  test('nor addresses that are named where they are needed', () => {
    const text = `${full('See [the log][a] and [b]. ')}\n\n[a]: https://example.org/log\n[b]: https://example.org/b`;
    expect(markdown(text).match(/<a /g)!.length).toBeGreaterThan(1_500);
  });
});

describe('plain text', () => {
  test('has no marks and ends with a word', () => {
    expect(plainText('**Delays** in [sending](https://example.org) & <tags>')).toBe('Delays in sending &');
    expect(plainText('one two three', 9)).toBe('one two…');
    expect(plainText('[one](/a "b > c") two')).toBe('one two');
  });
});
