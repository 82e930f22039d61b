import { FEED_FILES, type FeedFile, feedPath } from '#lib/documents/feed-addresses.ts';
import { t } from '#lib/i18n/t.ts';

const FILES = Object.keys(FEED_FILES) as FeedFile[];

/**
 * What browsers and feed readers look for in the head of a page.
 * @param of what they are the feeds of: the page's name, or a component's
 */
export function FeedDiscovery({ of, componentId = null }: { of: string; componentId?: string | null }) {
  return FILES.map((file) => (
    <link
      key={file}
      rel="alternate"
      type={FEED_FILES[file].type}
      title={t('feed.discovered', { name: of, kind: t(FEED_FILES[file].label) })}
      href={feedPath(file, componentId)}
    />
  ));
}

/** The same to be seen and followed, as entries of a list. */
export function FeedLinks({ componentId = null }: { componentId?: string | null }) {
  return FILES.map((file) => (
    <li key={file}>
      <a href={feedPath(file, componentId)} type={FEED_FILES[file].type}>
        {t(FEED_FILES[file].label)}
      </a>
    </li>
  ));
}
