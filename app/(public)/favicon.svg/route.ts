import { faviconSvg } from '#components/status/favicon.ts';
import { readPage } from '#lib/published/read.ts';

export const dynamic = 'force-dynamic';

/** The shape of the overall state, for the browser's tab. */
export async function GET(): Promise<Response> {
  const home = await readPage();
  return new Response(faviconSvg(home?.headline.tone ?? 'operational'), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=60' },
  });
}
