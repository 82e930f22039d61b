import { answerApi } from '#lib/api/answer-api.ts';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly path?: string[] }> };

/** Statuspage's manage API. `next.config.mjs` serves it at `/v1` too, where its clients look for it. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  return answerApi(request, (await params).path ?? ['']);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
