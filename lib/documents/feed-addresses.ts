/**
 * The feeds there are, for the page and for each component. `history.rss` and `history.atom` are the names that readers of
 * Statuspage pages have. `feed.json` is where readers look for a JSON Feed; `history.json` is another thing there.
 */
export const FEED_FILES = {
  'history.atom': { type: 'application/atom+xml', label: 'feed.atom' },
  'history.rss': { type: 'application/rss+xml', label: 'feed.rss' },
  'feed.json': { type: 'application/feed+json', label: 'feed.json' },
  'maintenance.ics': { type: 'text/calendar', label: 'feed.ics' },
} as const;

export type FeedFile = keyof typeof FEED_FILES;

export function isFeedFile(name: string): name is FeedFile {
  return Object.hasOwn(FEED_FILES, name);
}

/** @param componentId null for the page's own */
export function feedPath(file: FeedFile, componentId: string | null = null): string {
  return componentId === null ? `/${file}` : `/components/${componentId}/${file}`;
}
