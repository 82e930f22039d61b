import { readiness } from '#lib/reads/readiness.ts';

export const dynamic = 'force-dynamic';

/** For whatever watches over the app: 200 while it can do its work. */
export async function GET(): Promise<Response> {
  const found = await readiness();
  const headers = { 'cache-control': 'no-store' };
  return Response.json(found, { status: found.ready ? 200 : 503, headers });
}
