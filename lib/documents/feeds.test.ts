import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { isoOf, MINUTE } from '#lib/domain/instant.ts';
import { wholeDocument } from '#lib/domain/postmortem.ts';
import { publishedFeed, type PublishedFeed } from '#lib/published/feed.ts';
import { namesOf } from '#lib/published/named.ts';
import { component, incident, maintenance, minutes, NOON, world } from '#lib/published/testing-world.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const AWKWARD = 'Fish & "chips" <b>bold</b> ]]> \u0001 \uFFFE \uD800 🙂 – naïve';

const components = [component('api', { name: 'API' }), component('web', { name: AWKWARD })];
const incidents = [
  incident('slow', [
    [-60, 'investigating', { api: 'partial_outage' }],
    [-40, 'investigating'],
    [-20, 'resolved', { api: 'operational' }],
  ]),
  incident('awkward', [[-10, 'identified', { web: 'major_outage' }]], { name: AWKWARD }),
];
const maintenances = [maintenance('move', [60, 120], [[-30, 'scheduled']], { componentIds: ['api'] })];
const facts = { ...world({ components, incidents, maintenances }), names: namesOf(components, []) };

function feedOf(more: Partial<typeof facts> = {}, now = NOON): PublishedFeed {
  return publishedFeed({ ...facts, ...more }, null, now);
}

/** Throws at whatever is not well-formed XML with namespaces. */
function mustBeXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

const bodyWith = (body: string) =>
  incidents.map((one) => ({ ...one, updates: one.updates.map((update) => ({ ...update, body })) }));

describe.each([
  { format: 'Atom', render: atom, parse: (text: string) => parseAtomFeed(text).entries },
  { format: 'RSS', render: rss, parse: (text: string) => parseRssFeed(text).items },
])('$format', ({ render, parse }) => {
  test('is strict XML whatever people write', () => {
    mustBeXml(render(feedOf()));
    for (const body of [AWKWARD, '<![CDATA[', '&nbsp;&bogus;', '```\n<xml/>\n```', '\u0000\u000b'])
      mustBeXml(render(feedOf({ incidents: bodyWith(body) })));
    mustBeXml(render(feedOf({ incidents: [], maintenances: [] })));
  });

  test('is read alike by two readers that know nothing of each other', async () => {
    const text = render(feedOf());
    const other = (await new RssParser().parseString(text)).items;
    const titles = parse(text)!.map(({ title }) => (typeof title === 'string' ? title : title?.value));
    expect(titles).toHaveLength(3);
    expect(other.map((item) => item.title)).toEqual(titles);
    expect(titles[1]).toBe('Incident slow');
  });

  test('is the same at whatever time it is asked for', () => {
    expect(render(feedOf({}, minutes(50_000)))).toBe(render(feedOf()));
  });
});

test('Atom says who, when and where of each entry', () => {
  const feed = parseAtomFeed(atom(feedOf()));
  expect(feed).toMatchObject({
    title: { value: 'Acme – incidents and maintenance' },
    updated: isoOf(minutes(-10)),
    authors: [{ name: 'Acme' }],
    links: [
      { rel: 'alternate', href: 'https://status.example.com/' },
      { rel: 'self', href: 'https://status.example.com/history.atom' },
    ],
  });
  expect(feed.entries?.[1]).toMatchObject({
    published: isoOf(minutes(-20)),
    updated: isoOf(minutes(-20)),
    links: [{ href: 'https://status.example.com/incidents/slow' }],
    categories: [{ term: 'API' }],
    summary: { value: 'Resolved: resolved words' },
  });
});

test('RSS dates an item by its last word', () => {
  const { items, atom: self } = parseRssFeed(rss(feedOf()));
  expect(items?.map((item) => item.pubDate)).toEqual(
    [-10, -20, -30].map((at) => new Date(minutes(at)).toUTCString()),
  );
  expect(items?.[2]?.link).toBe('https://status.example.com/maintenance/move');
  expect(self?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://status.example.com/history.rss' });
});

test('JSON Feed is of version 1.1 and has what its specification asks for', () => {
  const text = jsonFeed(feedOf());
  const feed = JSON.parse(text) as { items: Record<string, unknown>[] } & Record<string, unknown>;
  expect(parseJsonFeed(text).items).toHaveLength(3);
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: 'https://status.example.com/',
    feed_url: 'https://status.example.com/feed.json',
    language: 'en',
  });
  for (const item of feed.items) {
    expect(item['id']).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(item['content_html']).toEqual(expect.stringContaining('<p>'));
    expect(new Date(item['date_published'] as string).toISOString()).toBe(item['date_published']);
    expect(item['tags']).toEqual(expect.arrayContaining([expect.any(String)]));
  }
  expect(text).not.toMatch(/\\ud800|\\u0001/);
});

describe('every entry', () => {
  const ids = (feed: PublishedFeed) => [
    ...parseAtomFeed(atom(feed)).entries!.map((entry) => entry.id),
    ...parseRssFeed(rss(feed)).items!.map((item) => item.guid?.value),
    ...parseJsonFeed(jsonFeed(feed)).items!.map((item) => item.id),
  ];

  test('keeps its id when it is renamed, edited or told on, and when the page moves to another address', () => {
    const before = ids(feedOf());
    expect(new Set(before).size).toBe(3);
    const edited = bodyWith('Other words.').map((one) => ({ ...one, name: 'Another name', updatedAt: NOON }));
    expect(ids(feedOf({ incidents: edited }))).toEqual(before);
    expect(ids(feedOf({ page: { ...facts.page, url: 'https://elsewhere.example' } }))).toEqual(before);
  });

  test('is updated by an edit, and stays where its last word put it', () => {
    const [slow, awkward] = incidents;
    const edited = { ...slow!, updatedAt: minutes(5) };
    const feed = parseAtomFeed(atom(feedOf({ incidents: [edited, awkward!] })));
    expect(feed.updated).toBe(isoOf(minutes(5)));
    expect(feed.entries?.[1]).toMatchObject({ published: isoOf(minutes(-20)), updated: isoOf(minutes(5)) });
  });

  const html = (more?: Partial<typeof facts>) => jsonFeedItems(more).map((item) => item.content_html ?? '');
  const jsonFeedItems = (more?: Partial<typeof facts>) => parseJsonFeed(jsonFeed(feedOf(more))).items!;

  test('holds all words newest first, each under its state, as Statuspage writes them', () => {
    const labels = [...html()[1]!.matchAll(/<br><strong>([^<]*)<\/strong> - ([^<]*)<\/p>/g)];
    expect(labels.map(([, state, words]) => `${state} ${words}`)).toEqual([
      'Resolved resolved words',
      'Update investigating words',
      'Investigating investigating words',
    ]);
    expect(html()[1]).toContain('Affected: API (Partial outage)');
    expect(html()[2]).toMatch(/^<p><strong>Scheduled for 17 March 2025, 13:00 to 14:00 UTC</);
  });

  test('links in full what its words link relative to the page', () => {
    const body = 'See [before](/incidents/old?a=1&b=2), [here](https://elsewhere.example/) and `href="/x"`.';
    const [first] = html({ incidents: bodyWith(body) });
    expect(first).toContain('href="https://status.example.com/incidents/old?a=1&#x26;b=2"');
    expect(first).toContain('href="https://elsewhere.example/"');
    expect(first).toContain('<code>href="/x"</code>');
  });

  test('leads to the postmortem as soon as there is one', () => {
    const publishedAt = minutes(10);
    const postmortem = {
      incidentId: 'slow',
      ...wholeDocument({ sections: {}, details: null, actionItems: null }),
      publishedAt,
      correctedAt: null,
    };
    const learned = incidents.map((one) => (one.id === 'slow' ? { ...one, postmortem } : one));
    const [first] = jsonFeedItems({ incidents: learned });
    expect(first).toMatchObject({ title: 'Incident slow', date_published: isoOf(publishedAt) });
    expect(first?.content_html).toContain('<a href="https://status.example.com/incidents/slow/postmortem">');
  });

  test('is updated by a correction of the postmortem, which it tells of, and stays where it was', () => {
    const [publishedAt, correctedAt] = [minutes(10), minutes(200)];
    const document = wholeDocument({ sections: {}, details: null, actionItems: null });
    const postmortem = { incidentId: 'slow', ...document, publishedAt, correctedAt };
    const corrected = incidents.map((one) => (one.id === 'slow' ? { ...one, postmortem } : one));
    const feed = parseAtomFeed(atom(feedOf({ incidents: corrected })));
    expect(feed.updated).toBe(isoOf(correctedAt));
    const entry = { published: isoOf(publishedAt), updated: isoOf(correctedAt) };
    expect(feed.entries?.[0]).toMatchObject(entry);
    expect(jsonFeedItems({ incidents: corrected })[0]).toMatchObject({
      ...{ date_published: isoOf(publishedAt), date_modified: isoOf(correctedAt) },
      content_html: expect.stringContaining('<small>Corrected 17 March 2025') as string,
    });
  });
});

test('a feed holds the 25 whose last word is newest', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    incident(`i${index}`, [
      [-5_000 - index, 'investigating'],
      [-index, 'resolved'],
    ]),
  );
  const { items } = feedOf({ incidents: many, maintenances: [] });
  expect(items.map((item) => item.id)).toEqual(Array.from({ length: 25 }, (_, index) => `i${index}`));
  expect(items[24]!.saidAt).toBe(NOON - 24 * MINUTE);
});
