import type { Outcome } from './channel.ts';
import { answered, isSuccess } from './judged.ts';

/** What turns us down: our signature, its time, our address. Nothing of it is a browser's fault but that it knows another key of ours. */
const REFUSALS = [400, 401, 403];
/** As Google, Apple and Mozilla word it. */
const OF_ANOTHER_KEY = /mismatch|does not (correspond|match)/i;

/**
 * What a push service says by its status: RFC 8030, 5 and 7.3, and RFC 8292, 4.2. Its words decide and are not told: whose
 * address that is, and what is written there, is a stranger's choice.
 */
export function pushOutcome(status: number, words: string): Outcome {
  if (isSuccess(status)) return { kind: 'sent' };
  const reason = answered(status);
  if (status === 404 || status === 410) return { kind: 'permanent', reason };
  if (REFUSALS.includes(status) && OF_ANOTHER_KEY.test(words)) return { kind: 'permanent', reason };
  if (status === 408 || status === 429 || status >= 500) return { kind: 'temporary', reason };
  return { kind: 'refused', reason };
}
