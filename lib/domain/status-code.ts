import type { ReportKind } from './mail-report.ts';

/** RFC 3463: class, subject and detail, as they stand in `Status`, behind the three digits of an answer, or at its end: `(#5.1.1)`. */
const CODE = /(?:^|[\s;(#-])([245])\.(\d{1,3})\.(\d{1,3})(?!\.?\d)/;

/** About the sender's address, or about a server on the way: RFC 3463, 3.2. */
const NOT_OF_THE_MAILBOX = ['7', '8', '9'];

/**
 * What a mail that was given up, or not taken, says of the mailbox. What was said of us (5.7.x), of the mail, or of the way
 * there is not held against it.
 * @param status `Status` of the report
 * @param diagnostic the other server's own answer, which is asked where the status says nothing
 * @param vague what it is where neither says anything, by the word of whoever reports it
 */
export function kindOfFailure(status: string, diagnostic: string, vague: ReportKind = 'refused'): ReportKind {
  const said = [status, diagnostic.slice(0, 500)]
    .map((text) => CODE.exec(text))
    .find((code) => code && !(code[2] === '0' && code[3] === '0'));
  if (!said) return vague;
  const [, rank, subject = '', detail = ''] = said;
  if (rank !== '5') return 'refused';
  const isOfMailbox =
    (subject === '1' && !NOT_OF_THE_MAILBOX.includes(detail)) || (subject === '2' && detail === '1');
  return isOfMailbox ? 'hard' : 'refused';
}
