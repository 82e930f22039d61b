import { x } from 'xastscript';
import { isoOf } from '#lib/domain/instant.ts';
import { LOCALE } from '#lib/i18n/t.ts';
import type { PublishedFeed } from '#lib/published/feed.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedHead } from './feed-head.ts';
import { xmlDocument } from './xml.ts';

/** Atom 1.0 (RFC 4287). */
export function atom(feed: PublishedFeed): string {
  const head = feedHead(feed, 'history.atom');
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LOCALE }, [
      x('id', head.id),
      x('title', head.title),
      x('subtitle', head.description),
      x('updated', isoOf(head.changedAt)),
      x('link', { rel: 'alternate', type: 'text/html', href: head.home }),
      x('link', { rel: 'self', type: 'application/atom+xml', href: head.self }),
      x('icon', head.icon),
      x('author', [x('name', head.author)]),
      ...head.entries.map(entryElement),
    ]),
  );
}

/** `published` is the last word and not the first, as in Statuspage's feeds: readers that sort by it show what is new on top. */
function entryElement(entry: FeedEntry) {
  return x('entry', [
    x('id', entry.id),
    x('title', entry.title),
    x('published', isoOf(entry.saidAt)),
    x('updated', isoOf(entry.changedAt)),
    x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
    ...entry.tags.map((term) => x('category', { term })),
    x('summary', entry.summary),
    x('content', { type: 'html' }, entry.html),
  ]);
}
