import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markdown, markdownOnce } from '#lib/markdown.ts';
import { styled } from './mail-style.ts';
import type { Message } from './message.ts';
import { messageHtml } from './message-html.ts';
import { wordsWithin } from './words-within.ts';

const message: Message = {
  ...{ subject: 'Identified: API is slow', state: 'Identified', title: 'API is slow', words: 'It **is**.' },
  ...{ facts: [], link: { url: 'https://status.example.com/incidents/abc', text: 'Follow it' } },
  page: { id: 'page', name: 'Novu', url: 'https://status.example.com' },
  ...{ tone: 'partial_outage', subjectId: 'abcdefghijkl', footer: '', why: 'You asked for it.' },
};
const ways = { manage: 'https://status.example.com/m', leave: 'https://status.example.com/l' };
const drawn = (more: Partial<Message> = {}) => messageHtml({ ...message, ...more }, ways);

function elements(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}
const attribute = (element: Tree.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

describe('a mail is short enough to be shown whole', () => {
  /** Gmail clips above. */
  const CLIP = 102_000;
  const LONG = 25_000;
  const full = (part: string) => part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
  test.each([
    ['plain words', full('All of it is slow today, and we know why. ')],
    ['paragraphs', full('It is slow.\n\n')],
    ['another script', full('すべてが遅い。')],
    ['one endless word', full('x')],
    ['signs that are written longer', full('<&>"')],
    ['a table', `| a | b |\n|---|---|\n${full('| 1 | 2 |\n')}`],
    ['lists in lists', full('- a\n  - b\n    - c\n')],
    ['links', full('[a](/b) ')],
    ['emphasis', full('*a* ')],
  ])('an update of 25,000 characters: %s', (_what, words) => {
    const footer = full('[a](/b) ').slice(0, 10_000);
    const facts = [{ label: 'Affected', lines: Array<string>(21).fill('&'.repeat(255)) }];
    const html = drawn({ words, footer, facts });
    expect(Buffer.byteLength(html)).toBeLessThan(CLIP);
    expect(html.includes(ways.leave), 'with the way out').toBe(true);
    expect(html.length, 'and no more is cut than has to be').toBeGreaterThan(LONG);
  });

  test('what is cut off is found by a link, what fits has none', () => {
    const rest = 'Read the rest on the page';
    expect(drawn({ words: full('[a](/b) ') }).includes(rest)).toBe(true);
    expect(drawn({ words: full('All of it is slow today. ') }).includes(rest)).toBe(false);
  });

  const LISTS = '- a\n  - b\n    - c\n';
  test.each([
    ['paragraphs', '# Head\n\nWe **know** why *it* is slow: see [the log](/log).\n\n'.repeat(100)],
    ['lists in lists', LISTS.repeat(300)],
    ['long words at first, short ones after', `${'x'.repeat(3_000)}\n\n${LISTS.repeat(200)}`],
    ['short words at first, long ones after', `${LISTS.repeat(200)}\n${'x'.repeat(3_000)}`],
  ])('what is too long keeps at least half of what there is room for: %s', (_what, words) => {
    const drawn = (text: string) => styled(markdownOnce(text, 2));
    const size = Buffer.byteLength(drawn(words));
    for (const share of [0.9, 0.5, 0.1]) {
      const room = size * share;
      const { html, isCut } = wordsWithin(words, room, drawn);
      expect(isCut).toBe(true);
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(room);
      expect(Buffer.byteLength(html)).toBeGreaterThan(room / 2);
    }
  });

  test('no character is cut in half', () => {
    for (const room of [9, 10, 11, 12])
      expect(wordsWithin('👩👩👩👩', room, (text) => text).html).toMatch(/^👩+$/u);
    const preview = elements(drawn({ words: '👩'.repeat(500) }))
      .map((one) => (attribute(one, 'style').startsWith('display:none') ? serialize(one) : ''))
      .join('');
    expect(preview).toMatch(/^👩+…/u);
  });

  test('words end where a paragraph does', () => {
    const words = 'One paragraph.\n\nTwo paragraphs.\n\nThree paragraphs.';
    const { html, isCut } = wordsWithin(words, 37, (text) => text);
    expect([html, isCut]).toEqual(['One paragraph.\n\nTwo paragraphs.', true]);
    expect(wordsWithin(words, 100, (text) => text)).toEqual({ html: words, isCut: false });
    expect(wordsWithin(words, 10, () => 'never short enough')).toEqual({ html: '', isCut: true });
  });
});

test('an inbox shows the first words beside the subject, and not the name of the page', () => {
  const body = elements(drawn({ words: 'We **found** <it>.' })).find(({ tagName }) => tagName === 'body')!;
  const first = body.childNodes.find((node): node is Tree.Element => 'tagName' in node)!;
  expect(attribute(first, 'style')).toMatch(/display:none.*mso-hide:all/);
  expect((first.childNodes[0] as Tree.TextNode).value).toMatch(/^We found/);
});

test('what a message asks for is a button, what it offers a link', () => {
  const buttons = (html: string) => elements(html).filter((one) => attribute(one, 'class') === 'step').length;
  expect(buttons(drawn())).toBe(0);
  expect(buttons(drawn({ link: { ...message.link, isStep: true } }))).toBe(1);
});

test.each([
  '[x](https://a.example "<p onmouseover=alert(1) y")',
  '![x](https://a.example/b.png "<p onmouseover=alert(1) y")',
  '![<p onmouseover=alert(1) y](https://a.example/b.png)',
  '[x](https://a.example "<img src=x onerror=alert(1) y>")',
  '![x](https://a.example/b.png "<a href=/x onclick=alert(1) y>")',
])('what looks like an element in a value stays part of the value: %s', (words) => {
  const inWords = (html: string) => {
    const said = elements(html).find((one) => attribute(one, 'class') === 'words')!;
    return elements(serialize(said)).map(({ tagName, attrs }) => ({
      tagName,
      attributes: attrs.filter(({ name }) => name !== 'style'),
    }));
  };
  const found = inWords(drawn({ words }));
  expect(found).toEqual(inWords(`<div class="words">${markdown(words, 2)}</div>`));
  expect(found.flatMap(({ attributes }) => attributes).filter(({ name }) => /^on/.test(name))).toEqual([]);
});

test('every table is for layout by its own word, or belongs to what was written', () => {
  const tables = elements(drawn({ words: '| a |\n|---|\n| 1 |' })).filter(
    ({ tagName }) => tagName === 'table',
  );
  const written = tables.filter((table) => attribute(table, 'role') !== 'presentation');
  expect(written).toHaveLength(1);
  expect(attribute(written[0]!, 'style')).toContain('border-collapse');
});

test('links lead to the page in full, and nothing in a value is taken for one', () => {
  const titled = elements(drawn({ words: '[a](/b "x href=") ![x src=](https://a.example/c "x y")' })).filter(
    (one) => attribute(one, 'title') !== '',
  );
  expect(
    titled.map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value]))),
  ).toEqual([
    { href: 'https://status.example.com/b', title: 'x href=', rel: 'nofollow noopener' },
    expect.objectContaining({ src: 'https://a.example/c', alt: 'x src=', title: 'x y', loading: 'lazy' }),
  ]);
});
