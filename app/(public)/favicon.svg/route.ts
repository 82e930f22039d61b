import { faviconSvg } from '#lib/documents/favicon.ts';
import { readHeadline } from '#lib/published/read.ts';

export const dynamic = 'force-dynamic';

/** The shape of the overall state, for the browser's tab. */
export async function GET(): Promise<Response> {
  const headline = await readHeadline();
  return new Response(faviconSvg(headline?.tone ?? 'operational'), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=60' },
  });
}
