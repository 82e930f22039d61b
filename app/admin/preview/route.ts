import { currentActor } from '#lib/auth/actor.ts';
import { BODY_MAX } from '#lib/domain/limits.ts';
import { markdown } from '#lib/markdown.ts';

/** Markdown to HTML as the page shows it, for the previews of staff screens. */
export async function POST(request: Request): Promise<Response> {
  if (!(await currentActor())) return new Response('Sign in first.\n', { status: 401 });
  const text = await request.text();
  if (text.length > BODY_MAX) return new Response('This is too long.\n', { status: 413 });
  return new Response(markdown(text), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
