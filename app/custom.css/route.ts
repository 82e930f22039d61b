import { cached } from '#lib/http/cached.ts';
import { dress } from '#lib/reads/dress.ts';

/** The operator's accent and their own CSS, after the page's. */
export async function GET(request: Request): Promise<Response> {
  const { css, version } = await dress();
  return cached(request, css, version, { 'content-type': 'text/css; charset=utf-8' });
}
