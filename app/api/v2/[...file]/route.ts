import { statuspageV2 } from '#lib/documents/statuspage-v2.ts';
import { isV2File, V2_FILES } from '#lib/documents/v2-addresses.ts';
import { cached } from '#lib/http/cached.ts';
import { readStatuspage } from '#lib/published/read-statuspage.ts';

type Context = { params: Promise<{ file: string[] }> };

/** Anybody's program may read it, also one that runs in a browser. */
const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };

/** Statuspage's read API v2. Visitors get it as published documents; this is what those are made of. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = (await params).file.join('/');
  const published = isV2File(file) ? await readStatuspage(V2_FILES[file]) : null;
  if (!isV2File(file) || !published)
    return new Response(JSON.stringify({ error: 'There is no such file.' }), {
      status: 404,
      headers: HEADERS,
    });
  return cached(request, statuspageV2(file, published), null, HEADERS);
}
