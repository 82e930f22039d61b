import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { discordBody } from './discord-body.ts';
import { googleChatBody } from './google-chat-body.ts';
import type { Message } from './message.ts';
import { slackBody } from './slack-body.ts';
import { teamsBody } from './teams-body.ts';
import { telegramText } from './telegram-text.ts';

const ways = { manage: 'https://status.example.com/s/k', leave: 'https://status.example.com/s/k/leave' };
const message: Message = {
  ...{ subject: 'Investigating: API is slow', state: 'Investigating', title: 'API is slow' },
  words: 'We see **slow** answers & look into `GET /v1`. See [history](/history).\n\n- one\n- two',
  facts: [
    { label: 'Affected', lines: ['API (Partial outage)', 'Web'] },
    { label: 'Next update by', lines: ['12:30 UTC'] },
  ],
  link: { url: 'https://status.example.com/incidents/abc', text: 'Follow it on the page' },
  page: { id: 'page', name: 'Acme & Co', url: 'https://status.example.com' },
  ...{ tone: 'partial_outage', subjectId: 'abc', footer: '', why: 'You asked for it.' },
};
const saying = (words: string, more: Partial<Message> = {}): Message => ({ ...message, words, ...more });

/** Every text of a body, however deep. */
function textsOf(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  return body && typeof body === 'object' ? Object.values(body).flatMap(textsOf) : [];
}
function nodesOf(body: unknown): Record<string, unknown>[] {
  if (!body || typeof body !== 'object') return [];
  return [body as Record<string, unknown>, ...Object.values(body).flatMap(nodesOf)];
}
const slackTexts = (body: ReturnType<typeof slackBody>) =>
  textsOf(body.blocks).filter((text) => /\W/.test(text));

const HOSTILE = [
  ...['<!channel>', '<!here|x>', '<@U123>', '<#C1>', '@everyone', '@here', '<@&1>', '<@!2>', '<users/all>'],
  ...[
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '`',
    '```',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '</b></a>',
    '&lt;!channel&gt;',
    '**',
    '_',
    '||',
    '\\',
    '<at>all</at>',
    '"',
  ],
  ...[
    '[<!channel>](https://evil.example/|x>)',
    '<https://evil.example|@everyone>',
    '@durov',
    '\n> ',
    '\n# ',
    '\n',
  ],
  ...[
    '{{DATE(2020-01-01T00:00:00Z)}}',
    '😀',
    'words',
    '(https://evil.example)',
    '[a](https://x.example/(b)c)',
  ],
];
const anything = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 20 })
  .map((some) => some.join(' '));
const anyMessage = fc
  .record({ words: anything, title: anything, fact: anything, page: anything, long: fc.nat(2_000) })
  .map(({ words, title, fact, page, long }): Message => ({
    ...saying(`${words}\n\n${`${words} lorem <!channel> & `.repeat(long)}`.slice(0, 6_000)),
    ...{ title: title.slice(0, 255), subject: `Investigating: ${title.slice(0, 255)}` },
    facts: [...message.facts, { label: 'Affected', lines: Array.from({ length: 300 }, () => fact) }],
    page: { ...message.page, name: page.slice(0, 255) },
  }));
const always = (holds: (message: Message) => void) =>
  fc.assert(fc.property(anyMessage, holds), { numRuns: 15 });

/** The elements of some HTML with what they lead to, and its words. */
function htmlOf(html: string) {
  const elements: string[] = [];
  const links: string[] = [];
  let text = '';
  const visit = (node: Tree.Node) => {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value;
    if ('tagName' in node) {
      elements.push(node.tagName);
      for (const { name, value } of node.attrs)
        if (name === 'href') links.push(value);
        else elements.push(name);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return { elements: [...new Set(elements)], links, text };
}
const isOfTheWeb = (url: string) => /^https?:\/\//.test(url);

describe('Slack', () => {
  test('says state, title, words, what is affected, the next update, and the ways on and out', () => {
    expect(slackTexts(slackBody(message, ways))).toEqual([
      '*<https://status.example.com/incidents/abc|API is slow>*\nAcme &amp; Co: Investigating',
      'We see *slow* answers &amp; look into `GET /v1`. See <https://status.example.com/history|history>.\n\n• one\n• two',
      '*Affected:* API (Partial outage), Web\n*Next update by:* 12:30 UTC',
      '<https://status.example.com/incidents/abc|Follow it on the page>',
      `You asked for it. <${ways.manage}|Change what you are told> · <${ways.leave}|Unsubscribe>`,
    ]);
    expect(slackBody(message, ways).text).toBe('Investigating: API is slow');
  });

  test('calls nobody and takes every section, whatever is said', () => {
    always((any) => {
      const body = slackBody(any, ways);
      for (const text of slackTexts(body).concat(body.text)) {
        expect(text.length).toBeLessThanOrEqual(3_000);
        for (const sign of text.match(/<[^]?[^]?[^]?[^]?/g) ?? []) expect(sign).toMatch(/^<http/);
      }
      const texts = nodesOf(body.blocks).filter(({ type }) => type === 'mrkdwn');
      expect(texts.every(({ verbatim, text }) => verbatim === true && text !== '')).toBe(true);
      expect(body).toMatchObject({ link_names: false, parse: 'none' });
    });
  });
});

describe('Discord', () => {
  test('says state, title, words, what is affected, the next update, and the ways on and out', () => {
    expect(discordBody(message, ways)).toEqual({
      allowed_mentions: { parse: [] },
      embeds: [
        {
          ...{ title: 'API is slow', url: message.link.url, color: 0xad4708 },
          author: { name: 'Acme & Co: Investigating' },
          description:
            'We see **slow** answers & look into `GET /v1`. See [history](https://status.example.com/history).\n\n• one\n• two\n\n' +
            `[Follow it on the page](${message.link.url})\n-# You asked for it. · [Change what you are told](${ways.manage}) · [Unsubscribe](${ways.leave})`,
          fields: [
            { name: 'Affected', value: 'API (Partial outage), Web' },
            { name: 'Next update by', value: '12:30 UTC' },
          ],
        },
      ],
    });
  });

  test('calls nobody and stays within every limit, whatever is said', () => {
    always((any) => {
      const { allowed_mentions, embeds, ...rest } = discordBody(any, ways);
      const { title, description, author, fields } = embeds[0]!;
      expect(rest).toEqual({});
      expect(allowed_mentions).toEqual({ parse: [] });
      expect(title.length).toBeLessThanOrEqual(256);
      expect(author.name.length).toBeLessThanOrEqual(256);
      expect(description.length).toBeLessThanOrEqual(4_096);
      for (const { name, value } of fields) {
        expect(name.length).toBeLessThanOrEqual(256);
        expect(value.length).toBeLessThanOrEqual(1_024);
      }
      expect([title, description, author.name, ...textsOf(fields)].join('').length).toBeLessThanOrEqual(
        6_000,
      );
      expect(description).toContain(`[Unsubscribe](${ways.leave})`);
      // Out of code, each sign that could begin something is taken its meaning, or is ours.
      const prose = description.replaceAll(/\\[^\w\s]|```[^`]*```|`[^`]*`/g, '');
      expect(prose.replaceAll(/<https?:[^>]*>|\(https?:[^)]*\)/g, '')).not.toMatch(/[<@]/);
      for (const [, url] of prose.matchAll(/\]\(([^)]*)\)/g)) expect(url).toSatisfy(isOfTheWeb);
    });
  });
});

describe('Teams', () => {
  test('says state, title, words, what is affected, the next update, and the ways on and out', () => {
    const { content } = teamsBody(message, ways).attachments[0]!;
    const lines = content.body.map(
      (block) =>
      nodesOf(block).filter(({ type }) => type === 'TextRun').map(({ text }) => text).join(''), // prettier-ignore
    );
    expect(lines).toEqual([
      ...['API is slow', 'Acme & Co: Investigating'],
      ...['We see slow answers & look into GET /v1. See history.', '• one', '• two'],
      ...['Affected: API (Partial outage), Web', 'Next update by: 12:30 UTC', 'You asked for it.'],
    ]);
    expect(nodesOf(content.body)).toContainEqual({ type: 'TextRun', text: 'slow', weight: 'Bolder' });
    expect(content.actions.map(({ url }) => url)).toEqual([message.link.url, ways.manage, ways.leave]);
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.4' });
  });

  test('shows each line by itself, and lines of code with their spaces', () => {
    const words = 'one\ntwo\n\n```\nif (a)\n  b\n```';
    const { body } = teamsBody(saying(words, { facts: [] }), ways).attachments[0]!.content;
    const lines = body
      .slice(2, -1)
      .flatMap((container) => ('items' in container ? [container.items] : []))
      .flat();
    const texts = nodesOf(lines).flatMap(({ type, text }) => (type === 'TextRun' ? [text] : []));
    expect(texts).toEqual(['one', 'two', 'if\u00a0(a)', '\u00a0\u00a0b']);
    expect(nodesOf(lines).filter(({ type }) => type === 'RichTextBlock')).toHaveLength(4);
  });

  test('calls nobody, has links of the web alone and is taken whole, whatever is said', () => {
    always((any) => {
      const body = teamsBody(any, ways);
      expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(28 * 1024);
      const nodes = nodesOf(body);
      // Only these read what stands in them.
      expect(nodes.filter(({ type }) => /^(TextBlock|FactSet|Image)$/.test(String(type)))).toEqual([]);
      expect(nodes.filter((node) => 'msteams' in node || 'entities' in node)).toEqual([]);
      for (const { url } of nodes.filter(({ type }) => type === 'Action.OpenUrl'))
        expect(url).toSatisfy(isOfTheWeb);
    });
  });
});

describe('Google Chat', () => {
  test('says state, title, words, what is affected, the next update, and the ways on and out', () => {
    const body = googleChatBody(message, ways);
    const texts = textsOf(body);
    for (const text of [
      ...['Investigating', 'Acme & Co', '<b>API is slow</b>', 'API (Partial outage), Web', '12:30 UTC'],
      'We see <b>slow</b> answers &amp; look into GET /v1. See <a href="https://status.example.com/history">history</a>.<br><br>• one<br>• two',
      message.link.url,
      `You asked for it.<br><a href="${ways.manage}">Change what you are told</a> · <a href="${ways.leave}">Unsubscribe</a>`,
    ])
      expect(texts).toContain(text);
    expect(body.fallbackText).toBe(message.subject);
  });

  test('calls nobody, has links of the web alone and is taken whole, whatever is said', () => {
    always((any) => {
      const body = googleChatBody(any, ways);
      expect(Object.keys(body)).toEqual(['fallbackText', 'cardsV2']);
      expect(body.fallbackText).not.toContain('<');
      expect(Buffer.byteLength(JSON.stringify(body.cardsV2[0]!.card))).toBeLessThan(32_000);
      for (const node of nodesOf(body.cardsV2[0]!.card.sections)) {
        if (typeof node['text'] !== 'string') continue;
        expect(node['text'].length).toBeLessThanOrEqual(4_096);
        const { elements, links } = htmlOf(node['text']);
        expect(['b', 'i', 's', 'a', 'br']).toEqual(expect.arrayContaining(elements));
        for (const url of links) expect(url).toSatisfy(isOfTheWeb);
      }
    });
  });
});

describe('Telegram', () => {
  test('says state, title, words, what is affected, the next update, and the ways on and out', () => {
    expect(telegramText(message, ways)).toBe(
      [
        '<b>API is slow</b>\nAcme &amp; Co: Investigating',
        'We see <b>slow</b> answers &amp; look into <code>GET /v1</code>. See <a href="https://status.example.com/history">history</a>.',
        '• one\n• two',
        '<b>Affected:</b> API (Partial outage), Web\n<b>Next update by:</b> 12:30 UTC',
        `<a href="${message.link.url}">Follow it on the page</a>`,
        `You asked for it.\n<a href="${ways.manage}">Change what you are told</a> · <a href="${ways.leave}">Unsubscribe</a>`,
      ].join('\n\n'),
    );
  });

  test('calls nobody, is well-formed, and is taken whole, whatever is said', () => {
    always((any) => {
      const html = telegramText(any, ways);
      const { elements, links, text } = htmlOf(html);
      expect(text.length).toBeLessThanOrEqual(4_096);
      expect(['b', 'i', 's', 'a', 'code', 'pre', 'blockquote']).toEqual(expect.arrayContaining(elements));
      for (const url of links) expect(url).toSatisfy(isOfTheWeb);
      expect(text).not.toMatch(/(?<!\w)@\w/);
      expect(links.at(-1)).toBe(ways.leave);
      // Each that is opened is closed, in order: anything else is refused.
      const open: string[] = [];
      for (const [, end, name] of html.matchAll(/<(\/?)(\w+)[^>]*>/g))
        if (!end) open.push(name!); else expect(open.pop()).toBe(name); // prettier-ignore
      expect(open).toEqual([]);
    });
  });
});

test('the longest words there may be fit everywhere, whatever they are made of', () => {
  for (const piece of ['**a** ', '<!channel> & ', '字', '[a](https://x.example/)\n', '- `a`\n\n']) {
    const longest = saying(piece.repeat(25_000 / piece.length));
    expect(Buffer.byteLength(JSON.stringify(teamsBody(longest, ways))), piece).toBeLessThan(28 * 1024);
    expect(Buffer.byteLength(JSON.stringify(googleChatBody(longest, ways))), piece).toBeLessThan(32_000);
    expect(discordBody(longest, ways).embeds[0]!.description.length, piece).toBeLessThanOrEqual(4_096);
    expect(telegramText(longest, ways).length, piece).toBeLessThanOrEqual(4_096);
    for (const text of slackTexts(slackBody(longest, ways)))
      expect(text.length, piece).toBeLessThanOrEqual(3_000);
  }
});

test('long words end at a word with an ellipsis, and the link to all of them follows', () => {
  const long = saying('lorem ipsum '.repeat(2_000));
  const [, words, , link] = slackTexts(slackBody(long, ways));
  expect(words).toMatch(/(lorem|ipsum)…$/);
  expect(words!.length).toBeGreaterThan(2_900);
  expect(link).toContain(message.link.url);
  expect(discordBody(long, ways).embeds[0]!.description).toMatch(/(lorem|ipsum)…\n\n\[Follow/);
  expect(telegramText(long, ways)).toMatch(/(lorem|ipsum)…\n\n/);
});

test('a message without words has no empty part', () => {
  for (const words of ['', '  ', '---'])
    for (const body of [slackBody, discordBody, teamsBody, googleChatBody, telegramText])
      expect(textsOf(body(saying(words, { facts: [] }), ways))).not.toContain('');
});

test('what one message says is the same for all who get it, and the ways are each reader’s own', () => {
  const theirs = { manage: ways.manage.replace('/k', '/j'), leave: ways.leave.replace('/k', '/j') };
  for (const words of [message.words, 'lorem ipsum '.repeat(2_000)])
    for (const body of [slackBody, discordBody, teamsBody, googleChatBody, telegramText]) {
      const one = saying(words);
      const [mine, other] = [ways, theirs].map((own) => JSON.stringify(body(one, own)));
      expect(other).toBe(mine!.replaceAll('/s/k', '/s/j'));
      expect(mine).toContain(ways.leave);
    }
});
