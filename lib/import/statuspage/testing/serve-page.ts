import { answered, serveAnswers } from '#lib/api/testing/serve.ts';
import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { isV2File, V2_FILES } from '#lib/documents/v2-addresses.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';

/** The page of this process over HTTP, as a Statuspage: `/v1` by token, `/api/v2` for everybody. */
export function servePage() {
  return serveAnswers(async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/api/v2/')) return answered(request);
    const file = pathname.slice('/api/v2/'.length);
    const published = isV2File(file) ? await readStatuspage(V2_FILES[file]) : null;
    if (!isV2File(file) || !published) return new Response('{"error":"none"}', { status: 404 });
    return new Response(statuspageV2(file, published), { headers: { 'content-type': 'application/json' } });
  });
}
