import { guardedFetch, type Guard, type OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import type { Outcome } from './channel.ts';
import { judged } from './judged.ts';

export interface Post {
  /** Null for a subscriber who has left. */
  readonly address: string | null;
  /** JSON, exactly as it is sent. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Posts JSON to an address that a stranger gave. @param judge what an answer means at this service */
export function postJson(
  { address, body, headers }: Post,
  guard: Guard,
  judge: (answer: OutboundAnswer) => Outcome,
): Promise<Outcome> {
  const sent = {
    ...{ method: 'POST' as const, body },
    headers: { 'content-type': 'application/json', ...headers },
  };
  return judged(guardedFetch(address ?? '', sent, guard), judge);
}
