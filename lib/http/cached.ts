import { createHash } from 'node:crypto';

/**
 * A file made of a row: sent again only when it changed. With its present version
 * as `?v=` in the address, that address always means the same bytes, so browsers need not even ask.
 * @param version null where no address names one
 */
export function cached(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  version: number | null,
  headers: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const cacheControl =
    version !== null && new URL(request.url).searchParams.get('v') === String(version)
      ? 'public, max-age=31536000, immutable'
      : 'public, no-cache';
  const common = { etag, 'cache-control': cacheControl, ...headers };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: common });
}
