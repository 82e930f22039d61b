import type { OutboundFault } from '#lib/outbound/outbound-fault.ts';
import type { Outcome } from './channel.ts';

/** What a push service says by its status: RFC 8030, 5 and 7.3, and RFC 8292, 4.2. */
export function pushOutcome(status: number, body: string): Outcome {
  const said = body.replace(/\s+/g, ' ').trim().slice(0, 300);
  const reason = said === '' ? `answered ${status}` : `answered ${status}: ${said}`;
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'permanent', reason };
  // Made for another key than ours. But what is wrong with our signature or its time is no fault of the browser's.
  if (status === 403) return { kind: /jwt|token|expire/i.test(said) ? 'refused' : 'permanent', reason };
  if (status === 408 || status === 429 || status >= 500) return { kind: 'temporary', reason };
  return { kind: 'refused', reason };
}

/** Why there was no answer. */
export function unreached({ reason, message }: OutboundFault): Outcome {
  const isHopeless = reason === 'forbidden_address' || reason === 'malformed';
  return { kind: isHopeless ? 'permanent' : 'temporary', reason: message };
}
