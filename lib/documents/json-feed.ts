import { isoOf } from '#lib/domain/instant.ts';
import { LOCALE } from '#lib/i18n/t.ts';
import type { PublishedFeed } from '#lib/published/feed.ts';
import { feedHead } from './feed-head.ts';
import { writable } from './writable.ts';

/** JSON Feed 1.1. */
export function jsonFeed(feed: PublishedFeed): string {
  const head = feedHead(feed, 'feed.json');
  const authors = [{ name: head.author, url: head.home }];
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.home,
    feed_url: head.self,
    description: head.description,
    favicon: head.icon,
    language: LOCALE,
    authors,
    items: head.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary,
      date_published: isoOf(entry.saidAt),
      date_modified: isoOf(entry.changedAt),
      ...(entry.tags.length > 0 ? { tags: entry.tags } : {}),
    })),
  };
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? writable(value) : value))}\n`;
}
