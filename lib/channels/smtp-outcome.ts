import { kindOfFailure } from '#lib/domain/status-code.ts';
import type { Outcome } from './channel.ts';

/** What nodemailer's errors say, as far as we read it. */
export interface SmtpFault {
  readonly message: string;
  readonly code?: string;
  /** The server's answer: three digits, and its line. */
  readonly responseCode?: number;
  readonly response?: string;
  /** The step at which it came. */
  readonly command?: string;
}

/** Of an answer, in characters: it may have many lines. */
const LONGEST = 500;

/** What servers say of us where they have no codes for it, also when they are asked about a recipient. */
const OF_US = /relay|sender|client|blocked|black ?list|block ?list|spam|reputation|policy|authenticat/i;
const IS_FULL = /[\s(#-]5\.2\.2(?!\d)/;

/**
 * Whose fault it is that a mail was not taken. What was said of the recipient may be held against them; what was said of us
 * (a wrong password, a policy, our reputation, our own address: 5.7.x, 5.1.8) must not, or one wrong setting would silence
 * everybody.
 */
export function smtpOutcome(fault: SmtpFault): Outcome {
  const { responseCode = 0, command = '' } = fault;
  const response = (fault.response ?? '').slice(0, LONGEST);
  const reason = (response || fault.message).slice(0, LONGEST).replace(/\s+/g, ' ');
  const isOfRecipient = command.startsWith('RCPT');
  if (!isOfRecipient && command !== 'DATA') return { kind: 'unavailable', reason };
  if (responseCode < 500) return { kind: 'temporary', reason };
  // A mailbox that is full will be emptied.
  if (IS_FULL.test(response)) return { kind: 'temporary', reason };
  const said = kindOfFailure('', response, 'soft');
  if (said !== 'soft') return { kind: said === 'hard' ? 'permanent' : 'refused', reason };
  // Here it says no more than its three figures and some words.
  if (responseCode === 552) return { kind: 'temporary', reason };
  const isOfUs = OF_US.test(response.replaceAll(/\S*@\S*/g, ''));
  return { kind: isOfRecipient && !isOfUs ? 'permanent' : 'refused', reason };
}
