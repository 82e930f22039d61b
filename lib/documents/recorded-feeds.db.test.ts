import { readFileSync } from 'node:fs';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { setClock } from '#db/testing/clock.ts';
import { hasSharedData, sharedPath } from '#e2e/shared-data.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import { importStatuspage } from '#lib/import/statuspage/import-statuspage.ts';
import { readFeed } from '#lib/published/read-feed.ts';
import { atom } from './atom.ts';
import { rss } from './rss.ts';

const recorded = (file: string) => readFileSync(sharedPath(`feeds/${file}`), 'utf8');
const lastPart = (url: string | undefined) => url?.split('/').at(-1) ?? '';
const LABELLED = /<strong>([^<]+)<\/strong> - /g;

/** The elements of a feed by their path, each once: `feed/entry/title`. */
function shapeOf(xml: string): string[] {
  const open: string[] = [];
  const paths = new Set<string>();
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([a-z:]+)[^>]*?(\/?)>/gi)) {
    if (closing) open.pop();
    else {
      paths.add([...open, name].join('/'));
      if (!empty) open.push(name!);
    }
  }
  return [...paths];
}

describe.skipIf(!hasSharedData)('beside the feeds that were recorded of a real page', () => {
  test('ours has every element of theirs, the same entries in the same order at the same times, and their first and last words', async () => {
    setClock(parseInstant('2026-08-22T03:43:56Z'));
    await importStatuspage({ kind: 'import', source: 'Statuspage' }, sharedPath('pages/github'));
    const feed = (await readFeed(null))!;
    const ours = atom(feed);
    const theirs = recorded('github-history.atom');
    expect(shapeOf(ours)).toEqual(expect.arrayContaining(shapeOf(theirs)));
    expect(shapeOf(rss(feed))).toEqual(expect.arrayContaining(shapeOf(recorded('history.rss'))));

    // The history knows minutes, and was recorded at another time than the feed: words between first and last differ.
    const entries = (text: string) =>
      parseAtomFeed(text).entries!.map((entry) => {
        const labels = [...(entry.content?.value ?? '').matchAll(LABELLED)].map(([, label]) => label);
        const id = lastPart(entry.links?.[0]?.href);
        return { id, minute: entry.published?.slice(0, 16), last: labels[0], first: labels.at(-1) };
      });
    const ourIds = new Set(entries(ours).map((entry) => entry.id));
    const theirIds = new Set(entries(theirs).map((entry) => entry.id));
    const both = (list: ReturnType<typeof entries>) =>
      list.filter(({ id }) => ourIds.has(id) && theirIds.has(id));
    expect(entries(ours)).toHaveLength(25);
    expect(parseRssFeed(recorded('history.rss')).items).toHaveLength(parseRssFeed(rss(feed)).items!.length);
    expect(both(entries(ours)).length).toBeGreaterThan(15);
    expect(both(entries(ours))).toEqual(both(entries(theirs)));
  });
});
