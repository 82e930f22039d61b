import { answerJson } from '#lib/api/answer-json.ts';
import { openApi } from '#lib/api/openapi.ts';
import { OPERATIONS } from '#lib/api/operations.ts';
import { cached } from '#lib/http/cached.ts';
import { readPageInfo } from '#lib/published/read.ts';

export const dynamic = 'force-dynamic';

/** Readers of such documents run in browsers too, on pages of others. */
const CORS = { 'access-control-allow-origin': '*' };

/** What programs can ask for, as OpenAPI 3.1. Before set-up there is no address that it could name. */
export async function GET(request: Request): Promise<Response> {
  const page = await readPageInfo();
  if (!page) {
    const message = 'This page is not set up yet.';
    return answerJson(404, { error: message, message }, CORS);
  }
  return cached(request, JSON.stringify(openApi(OPERATIONS, page.url)), null, {
    'content-type': 'application/json; charset=utf-8',
    ...CORS,
  });
}
