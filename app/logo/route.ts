import { cached } from '#lib/http/cached.ts';
import { logo } from '#lib/reads/dress.ts';

export async function GET(request: Request): Promise<Response> {
  const picture = await logo();
  if (!picture) return new Response('There is no logo.\n', { status: 404 });
  return cached(request, picture.bytes, picture.version, {
    'content-type': picture.type,
    // An SVG opened by itself is a document: it may draw and nothing else.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
