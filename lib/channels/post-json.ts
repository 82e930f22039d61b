import { guardedFetch, type Guard, type OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import { OutboundFault } from '#lib/outbound/outbound-fault.ts';
import type { Outcome } from './channel.ts';

export interface Post {
  /** Null for a subscriber who has left. */
  readonly address: string | null;
  /** JSON, exactly as it is sent. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Posts JSON to an address that a stranger gave, and judges how it ended. What one receiver does is never held against the
 * channel.
 * @param judge what an answer means at this service; called for all but plain success
 */
export async function postJson(
  { address, body, headers }: Post,
  guard: Guard,
  judge: (answer: OutboundAnswer) => Outcome,
): Promise<Outcome> {
  try {
    const sent = {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    } as const;
    return judge(await guardedFetch(address ?? '', sent, guard));
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    const isForGood = error.reason === 'forbidden_address' || error.reason === 'malformed';
    return { kind: isForGood ? 'permanent' : 'temporary', reason: error.message };
  }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}
