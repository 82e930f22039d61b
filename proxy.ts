import { type NextRequest, NextResponse } from 'next/server';
import { refuseBody } from '#lib/http/body-limit.mjs';
import { isForeignForm } from '#lib/http/foreign-form.ts';
import { isReadable } from '#lib/http/readable-body.ts';
import { contentSecurityPolicy, FRAMED_PATHS, MAIL_PREVIEW_POLICY } from '#lib/http/security-headers.ts';
import { isOfApi, refuseUnread } from '#lib/http/unread.ts';
import { newToken } from '#lib/id.ts';

/** Before every route: refuses bodies that cannot be read, and gives each page the policy of what may run on it. */
export async function proxy(request: NextRequest): Promise<Response> {
  const { href, pathname } = request.nextUrl;
  const refuse = (status: number, words: string) => refuseUnread(pathname, status, words);
  // No address of ours has a zero byte in it, and PostgreSQL refuses a query with one.
  if (href.includes('%00')) return refuse(400, 'There is nothing at this address.');
  const refused = refuseBody(request.headers);
  if (refused === 413) return refuse(413, 'This is too much at once: 4 MB is the most.');
  if (refused) return refuse(411, 'Say how long the body is, in Content-Length: 4 MB is the most.');
  if (!isDecodable(pathname)) return refuse(400, 'This address cannot be read.');
  // The API reads its bodies itself, whatever their type says.
  if (request.method === 'POST' && !isOfApi(pathname) && !(await isReadable(request.clone())))
    return refuse(400, 'This request cannot be read.');

  if (request.method === 'POST' && pathname.startsWith('/admin') && isForeignForm(request.headers))
    return refuse(403, 'This form was not sent from a page of this site.');

  const policy = contentSecurityPolicy({
    nonce: newToken(),
    staff: pathname.startsWith('/admin'),
    development: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce from the request's header and puts it on the scripts that it adds.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // Whoever has to sign in first is led back here.
  headers.set('candor-path', pathname);
  const response = NextResponse.next({ request: { headers } });
  const isFramed = FRAMED_PATHS.includes(pathname);
  response.headers.set('content-security-policy', isFramed ? MAIL_PREVIEW_POLICY : policy);
  return response;
}

/** Next answers 500 to an address like /incidents/%E0, where a segment is a parameter. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

// The operator's picture and stylesheet are no pages: they bring a stricter policy of their own.
export const config = { matcher: '/((?!_next/static|logo\\.\\w+$|custom\\.css$).*)' };
