import type { LogoType } from '#lib/domain/picture.ts';
import { cached } from '#lib/http/cached.ts';
import { logo } from '#lib/reads/dress.ts';

/** The operator's picture, if it is of this type: its address says so, for web servers that know nothing else of it. */
export async function answerLogo(request: Request, type: LogoType): Promise<Response> {
  const picture = await logo();
  if (picture?.type !== type) return new Response('There is no logo.\n', { status: 404 });
  return cached(request, picture.bytes, picture.version, {
    'content-type': picture.type,
    // An SVG opened by itself is a document: it may draw and nothing else.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
}
