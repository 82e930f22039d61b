import { answerFeed } from '#app/(public)/answer-feed.ts';
import { isFeedFile } from '#lib/documents/feed-addresses.ts';

type Given = { params: Promise<{ component: string; feed: string }> };

export async function GET(request: Request, { params }: Given): Promise<Response> {
  const { component, feed } = await params;
  return isFeedFile(feed) ? answerFeed(request, feed, component) : new Response(null, { status: 404 });
}
