import { newsWords } from '#components/staff/room/news-words.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { LARGEST_EVENT_ID } from '#lib/domain/event.ts';
import { mayBeId } from '#lib/id.ts';
import { roomNews } from '#lib/reads/room.ts';

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

/**
 * What befell an incident since the event `after`: the id of the newest, and in words what others did. Open rooms ask it
 * every few seconds, since notes publish nothing that `/events` could tell of.
 */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response('Sign in first.\n', { status: 401 });
  const { id } = await params;
  const after = Number(new URL(request.url).searchParams.get('after'));
  if (!mayBeId(id) || !Number.isInteger(after) || after < 0 || after > LARGEST_EVENT_ID)
    return new Response('There is no such incident or event.\n', { status: 404 });
  const news = await roomNews(id, after);
  return Response.json(
    {
      last: news.at(-1)?.id ?? after,
      said: news.filter((event) => event.actorId !== actor.id).map(newsWords),
    },
    { headers: { 'cache-control': 'no-store' } },
  );
}
