import type { MailReport } from '#lib/domain/mail-report.ts';
import { fieldsOf, first, type Part, partsOf } from './mail.ts';
import { deliveryOfReturned } from './returned-mail.ts';
import { reasonOf } from './words.ts';

/** Of RFC 5965 and its registry: what is no reader's complaint. */
const NO_COMPLAINT = ['not-spam', 'auth-failure', 'dmarc'];

/** What a reader's provider calls the complaint, also in the words of Amazon. */
export function isComplaint(feedbackType: string): boolean {
  return !NO_COMPLAINT.includes(feedbackType.trim().toLowerCase());
}

/** Reads a feedback report (RFC 5965). As with `readDsn`, only the delivery that it names counts. */
export function readArf(mail: Part): MailReport[] {
  const parts = partsOf(mail);
  const feedback = parts.find(({ type }) => type === 'message/feedback-report');
  if (!feedback) return [];
  const fields = fieldsOf(feedback.body.trim());
  const type = first(fields, 'feedback-type') || 'abuse';
  if (!isComplaint(type)) return [];
  const delivery = deliveryOfReturned(mail.headers, parts);
  return [{ kind: 'complaint', recipient: null, delivery, reason: reasonOf(`complained: ${type}`) }];
}
