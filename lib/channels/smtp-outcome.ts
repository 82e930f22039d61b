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

/** RFC 3463: the detail that servers put behind the three digits. */
const ENHANCED = /^\d{3}[ -]([245])\.(\d{1,3})\.(\d{1,3})/;

/**
 * Whose fault it is that a mail was not taken. What was said of the recipient may be held against them; what was said of us
 * (a wrong password, a policy, our reputation: 5.7.x) must not, or one wrong setting would silence everybody.
 */
export function smtpOutcome(fault: SmtpFault): Outcome {
  const { responseCode = 0, response = '', command = '' } = fault;
  const reason = (response || fault.message).replace(/\s+/g, ' ').slice(0, 500);
  if (!command.startsWith('RCPT') && command !== 'DATA') return { kind: 'unavailable', reason };
  if (responseCode >= 400 && responseCode < 500) return { kind: 'temporary', reason };
  if (responseCode < 500) return { kind: 'temporary', reason };
  const [, , subject, detail] = ENHANCED.exec(response) ?? [];
  if (subject === '7') return { kind: 'refused', reason };
  // A mailbox that is full will be emptied.
  if (subject === '2' && detail === '2') return { kind: 'temporary', reason };
  if (responseCode === 552 && subject === undefined) return { kind: 'temporary', reason };
  const isOfAddress = command.startsWith('RCPT') || subject === '1' || (subject === '2' && detail === '1');
  return { kind: isOfAddress ? 'permanent' : 'refused', reason };
}
