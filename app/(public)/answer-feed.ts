import { FEED_FILES, type FeedFile } from '#lib/documents/feed-addresses.ts';
import { FEEDS } from '#lib/documents/feeds.ts';
import { cached } from '#lib/http/cached.ts';
import { readCalendar, readFeed } from '#lib/published/read-feed.ts';

/** @returns null before set-up and where there is no such component */
async function written(file: FeedFile, componentId: string | null): Promise<string | null> {
  const how = FEEDS[file];
  if (how.of === 'windows') {
    const calendar = await readCalendar(componentId);
    return calendar && how.render(calendar);
  }
  const feed = await readFeed(componentId);
  return feed && how.render(feed);
}

/** A feed of the page, or of one component of it. */
export async function answerFeed(
  request: Request,
  file: FeedFile,
  componentId: string | null = null,
): Promise<Response> {
  const text = await written(file, componentId);
  if (text === null) return new Response(null, { status: 404 });
  return cached(request, text, null, { 'content-type': `${FEED_FILES[file].type}; charset=utf-8` });
}
