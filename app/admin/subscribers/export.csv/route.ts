import { currentActor } from '#lib/auth/actor.ts';
import { mayAct } from '#lib/domain/permission.ts';
import { subscribersExport } from '#lib/reads/subscribers-export.ts';

/** Everybody who has not left, as a list: also who is not told at the moment. It holds addresses that are shown whole nowhere else, so it is for admins. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const refused = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  if (!actor) return new Response('Sign in first.\n', { status: 401, headers: refused });
  if (!mayAct(actor, 'subscriber.write'))
    return new Response('Your role does not allow this.\n', { status: 403, headers: refused });
  const lines = subscribersExport();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="subscribers.csv"',
    },
  });
}
