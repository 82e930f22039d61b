import { z } from 'zod';
import type { MailReport, ReportKind } from '#lib/domain/mail-report.ts';
import { mailOf, partsOf } from './mail.ts';
import { namedDelivery } from './named-delivery.ts';
import { deliveryOfReturned } from './returned-mail.ts';
import { kindOfFailure } from '#lib/domain/status-code.ts';
import { mailbox, reasonOf } from './words.ts';

const text = z.string().catch('');

/** As much of Postmark's webhooks as is read: https://postmarkapp.com/developer/webhooks/bounce-webhook */
export const Postmark = z.object({
  RecordType: z.enum([
    ...(['Bounce', 'SpamComplaint', 'Delivery', 'Open', 'Click', 'SubscriptionChange', 'Inbound'] as const),
  ]),
  Type: text,
  Email: text,
  Description: text,
  Details: text,
  /** The mail that came back, where the operator had it included. */
  Content: text,
});

const KINDS: Readonly<Record<string, ReportKind>> = {
  HardBounce: 'hard',
  BadEmailAddress: 'hard',
  ManuallyDeactivated: 'hard',
  SpamComplaint: 'complaint',
  // Postmark tries no more, but the mailbox is full, or shut for now.
  SoftBounce: 'refused',
  Blocked: 'refused',
  DMARCPolicy: 'refused',
  SpamNotification: 'refused',
  VirusNotification: 'refused',
  SMTPApiError: 'refused',
  TemplateRenderingFailed: 'refused',
};
/** Answers of people and programs, which come to the return path too. */
const NO_BOUNCE = ['AutoResponder', 'Subscribe', 'Unsubscribe', 'OpenRelayTest', 'InboundError'];

/** Reads a bounce or a complaint as Postmark posts it. Whoever knows the secret is believed what address it is about. */
export function readPostmark(given: z.output<typeof Postmark>): MailReport[] {
  const { RecordType, Type, Email, Description, Details, Content } = given;
  const isReport = RecordType === 'Bounce' || RecordType === 'SpamComplaint';
  if (!isReport || NO_BOUNCE.includes(Type)) return [];
  const kind = RecordType === 'SpamComplaint' ? 'complaint' : (KINDS[Type] ?? 'soft');
  return [
    {
      // What the other server said is more to be believed than the heading it was put under.
      kind: kind === 'hard' ? kindOfFailure('', Details, 'hard') : kind,
      recipient: mailbox(Email),
      delivery: named(Content),
      reason: reasonOf(Details, Description, Type),
    },
  ];
}

/** What is included may be our mail, or the report about it. */
function named(content: string): string | null {
  const mail = mailOf(content.trimStart());
  const { headers } = mail;
  const ours = namedDelivery({
    returnPaths: headers.get('return-path') ?? [],
    messageIds: headers.get('message-id') ?? [],
  });
  return ours ?? deliveryOfReturned(headers, partsOf(mail));
}
