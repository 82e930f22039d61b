import { type NextRequest, NextResponse } from 'next/server';
import { refuseBody } from '#lib/http/body-limit.ts';
import { isForeignForm } from '#lib/http/foreign-form.ts';
import { isReadable } from '#lib/http/readable-body.ts';
import { contentSecurityPolicy, MAIL_PREVIEW_PATH, MAIL_PREVIEW_POLICY } from '#lib/http/security-headers.ts';
import { newToken } from '#lib/id.ts';

/** Before every route: refuses bodies that cannot be read, and gives each page the policy of what may run on it. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  // No address of ours has a zero byte in it, and PostgreSQL refuses a query with one.
  if (request.nextUrl.href.includes('%00'))
    return new NextResponse('There is nothing at this address.\n', { status: 400 });
  const refused = refuseBody(request.headers);
  if (refused) return new NextResponse('This is too much at once: 4 MB is the most.\n', { status: refused });
  if (!isDecodable(request.nextUrl.pathname))
    return new NextResponse('This address cannot be read.\n', { status: 400 });
  if (request.method === 'POST' && !(await isReadable(request.clone())))
    return new NextResponse('This request cannot be read.\n', { status: 400 });

  if (
    request.method === 'POST' &&
    request.nextUrl.pathname.startsWith('/admin') &&
    isForeignForm(request.headers)
  )
    return new NextResponse('This form was not sent from a page of this site.\n', { status: 403 });

  const policy = contentSecurityPolicy({
    nonce: newToken(),
    staff: request.nextUrl.pathname.startsWith('/admin'),
    development: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce from the request's header and puts it on the scripts that it adds.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // Whoever has to sign in first is led back here.
  headers.set('candor-path', request.nextUrl.pathname);
  const response = NextResponse.next({ request: { headers } });
  const isMail = request.nextUrl.pathname === MAIL_PREVIEW_PATH;
  response.headers.set('content-security-policy', isMail ? MAIL_PREVIEW_POLICY : policy);
  return response;
}

// The operator's picture and stylesheet are no pages: they bring a stricter policy of their own.
/** Next answers 500 to an address like /incidents/%E0, where a segment is a parameter. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = { matcher: '/((?!_next/static|logo\\.\\w+$|custom\\.css$).*)' };
