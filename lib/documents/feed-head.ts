import { componentName } from '#lib/i18n/component-name.ts';
import { t } from '#lib/i18n/t.ts';
import type { PublishedFeed } from '#lib/published/feed.ts';
import { feedEntry } from './feed-entry.ts';
import { type FeedFile, feedPath } from './feed-addresses.ts';
import { urnOf } from './urn.ts';

/** What every feed says of itself. */
export function feedHead(feed: PublishedFeed, file: FeedFile) {
  const { page, component, pageId } = feed;
  const { name } = page;
  return {
    id: urnOf(pageId, component ? `feed/${component.id}` : 'feed'),
    title: component
      ? t('feed.titleOf', { name, component: componentName(component) })
      : t('feed.title', { name }),
    description: t('feed.description', { name: component ? componentName(component) : name }),
    author: name,
    home: `${page.url}/`,
    self: page.url + feedPath(file, component?.id),
    icon: `${page.url}/favicon.svg`,
    changedAt: feed.changedAt,
    entries: feed.items.map((item) => feedEntry(feed, item)),
  };
}
