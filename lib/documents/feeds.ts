import type { PublishedCalendar } from '#lib/published/calendar.ts';
import type { PublishedFeed } from '#lib/published/feed.ts';
import { atom } from './atom.ts';
import { calendar } from './calendar.ts';
import type { FeedFile } from './feed-addresses.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

type Rendering =
  | { readonly of: 'words'; readonly render: (feed: PublishedFeed) => string }
  | { readonly of: 'windows'; readonly render: (calendar: PublishedCalendar) => string };

/** How each feed is made, and from what: the last words, or the windows of maintenance. */
export const FEEDS = {
  'history.atom': { of: 'words', render: atom },
  'history.rss': { of: 'words', render: rss },
  'feed.json': { of: 'words', render: jsonFeed },
  'maintenance.ics': { of: 'windows', render: calendar },
} as const satisfies Record<FeedFile, Rendering>;
