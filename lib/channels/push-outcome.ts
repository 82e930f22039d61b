import type { Outcome } from './channel.ts';
import { answered, isSuccess } from './judged.ts';

/**
 * What a push service says by its status: RFC 8030, 5 and 7.3, and RFC 8292, 4.2. Its words decide and are not told: whose
 * address that is, and what is written there, is a stranger's choice.
 */
export function pushOutcome(status: number, words: string): Outcome {
  if (isSuccess(status)) return { kind: 'sent' };
  const reason = answered(status);
  if (status === 404 || status === 410) return { kind: 'permanent', reason };
  // Made for another key than ours. But what is wrong with our signature or its time is no fault of the browser's.
  if (status === 403) return { kind: /jwt|token|expire/i.test(words) ? 'refused' : 'permanent', reason };
  if (status === 408 || status === 429 || status >= 500) return { kind: 'temporary', reason };
  return { kind: 'refused', reason };
}
