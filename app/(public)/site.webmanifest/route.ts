import { pageOf } from '#app/(public)/read.ts';
import { LOCALE } from '#lib/i18n/t.ts';

export const dynamic = 'force-dynamic';

/** What the page is on a home screen: there telephones let it notify. */
export async function GET(): Promise<Response> {
  const page = await pageOf();
  if (!page) return new Response('There is nothing at this address.\n', { status: 404 });
  const manifest = {
    ...{ name: page.name, short_name: page.name, lang: LOCALE },
    ...{ id: '/', start_url: '/', scope: '/', display: 'standalone' },
    icons: [{ src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      'content-type': 'application/manifest+json; charset=utf-8',
      'cache-control': 'public, max-age=60',
    },
  });
}
