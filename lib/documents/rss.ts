import { x } from 'xastscript';
import type { Instant } from '#lib/domain/instant.ts';
import { LOCALE } from '#lib/i18n/t.ts';
import type { PublishedFeed } from '#lib/published/feed.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedHead } from './feed-head.ts';
import { xmlDocument } from './xml.ts';

/** RSS 2.0, with the link to itself that validators ask for. */
export function rss(feed: PublishedFeed): string {
  const head = feedHead(feed, 'history.rss');
  const { entries } = head;
  return xmlDocument(
    x('rss', { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' }, [
      x('channel', [
        x('title', head.title),
        x('link', head.home),
        x('description', head.description),
        x('language', LOCALE),
        x('pubDate', rfc822(entries[0]?.saidAt ?? head.changedAt)),
        x('lastBuildDate', rfc822(head.changedAt)),
        x('atom:link', { rel: 'self', type: 'application/rss+xml', href: head.self }),
        ...entries.map(itemElement),
      ]),
    ]),
  );
}

function itemElement(entry: FeedEntry) {
  return x('item', [
    x('title', entry.title),
    x('description', entry.html),
    x('pubDate', rfc822(entry.saidAt)),
    x('link', entry.url),
    x('guid', { isPermaLink: 'false' }, entry.id),
    ...entry.tags.map((tag) => x('category', tag)),
  ]);
}

/** RFC 822 with the four-digit year of RSS: `Wed, 16 Mar 2022 19:46:00 GMT`. */
function rfc822(at: Instant): string {
  return new Date(at).toUTCString();
}
