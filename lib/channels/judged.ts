import { oneLine } from '#lib/domain/one-line.ts';
import type { OutboundAnswer } from '#lib/outbound/guarded-fetch.ts';
import { OutboundFault } from '#lib/outbound/outbound-fault.ts';
import type { Outcome } from './channel.ts';

/** What of an answer is told to staff, in characters. */
const TOLD = 200;

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Why, for staff. @param words of the answer, where they may be told */
export function answered(status: number, words = ''): string {
  const told = oneLine(words.replaceAll(/\p{Cc}/gu, '\n')).slice(0, TOLD);
  return told === '' ? `answered ${status}` : `answered ${status}: ${told}`;
}

/**
 * How a request to an address that a stranger gave ended. What one receiver does is never held against the channel.
 * @param judge what an answer means
 */
export async function judged(
  asked: Promise<OutboundAnswer>,
  judge: (answer: OutboundAnswer) => Outcome,
): Promise<Outcome> {
  try {
    return judge(await asked);
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    const isForGood = error.reason === 'forbidden_address' || error.reason === 'malformed';
    return { kind: isForGood ? 'permanent' : 'temporary', reason: error.message };
  }
}
