import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import { isLetIn } from '#lib/inbound/is-let-in.ts';
import { receive } from '#lib/inbound/receive.ts';

export const dynamic = 'force-dynamic';

/** For mail services and the pipes of mail servers. Not there at all until the operator has set a secret. */
export async function POST(request: Request): Promise<Response> {
  if (!env.inboundSecret) return plain('There is nothing at this address.', 404);
  if (!isLetIn(request.headers.get('authorization'), env.inboundSecret))
    // SNS sends the password of an address only after it was asked for.
    return plain('This needs the secret of INBOUND_SECRET.', 401, {
      'www-authenticate': 'Basic realm="bounces", Bearer',
    });
  try {
    await receive(await request.text(), request.headers.get('content-type') ?? '');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return plain(error.message, error.code === 'invalid' ? 400 : 503);
  }
  return plain('Taken.', 200);
}

function plain(words: string, status: number, headers: Record<string, string> = {}): Response {
  return new Response(`${words}\n`, { status, headers: { ...headers, 'cache-control': 'no-store' } });
}
