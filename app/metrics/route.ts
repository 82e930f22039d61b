import { env } from '#lib/env.ts';
import { bears } from '#lib/front/bearer.mjs';
import { metrics } from '#lib/metrics/registry.ts';

export const dynamic = 'force-dynamic';

/** For Prometheus. Not there at all until the operator has set a token. */
export async function GET(request: Request): Promise<Response> {
  if (!env.metricsToken) return new Response('There is nothing at this address.\n', { status: 404 });
  if (!bears(request.headers.get('authorization'), env.metricsToken))
    return new Response('This needs the token of METRICS_TOKEN.\n', {
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
    });
  const { type, text } = metrics();
  return new Response(await text(), { headers: { 'content-type': type, 'cache-control': 'no-store' } });
}
