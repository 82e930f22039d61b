import { z } from 'zod';
import type { MailReport, ReportKind } from '#lib/domain/mail-report.ts';
import { isComplaint } from './arf.ts';
import { namedDelivery } from './named-delivery.ts';
import { kindOfFailure } from '#lib/domain/status-code.ts';
import { mailbox, reasonOf } from './words.ts';

const text = z.string().catch('');
/** A mail of SES has fifty recipients at most, and ours has one. */
const MOST = 100;
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .catch([])
    .transform((items) => items.slice(0, MOST));

const recipient = z.object({ emailAddress: text, status: text, diagnosticCode: text });
const mail = z.object({
  source: text,
  headers: list(z.object({ name: text, value: text })),
  commonHeaders: z.object({ messageId: text }).catch({ messageId: '' }),
});

/**
 * As much of what SES says as is read, as notification or as published event:
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export const Ses = z.object({
  mail: mail.catch({ source: '', headers: [], commonHeaders: { messageId: '' } }),
  bounce: z
    .object({ bounceType: text, bounceSubType: text, bouncedRecipients: list(recipient) })
    .optional()
    .catch(undefined),
  complaint: z
    .object({ complaintFeedbackType: text, complainedRecipients: list(recipient) })
    .optional()
    .catch(undefined),
  deliveryDelay: z
    .object({ delayType: text, delayedRecipients: list(recipient) })
    .optional()
    .catch(undefined),
});

/** Reads a bounce, a complaint or a delay as SES tells it. What else it tells of says nothing about a mailbox. */
export function readSes({ mail, bounce, complaint, deliveryDelay }: z.output<typeof Ses>): MailReport[] {
  const delivery = namedDelivery({
    returnPaths: [mail.source],
    messageIds: [
      ...mail.headers.filter(({ name }) => name.toLowerCase() === 'message-id').map(({ value }) => value),
      mail.commonHeaders.messageId,
    ],
  });
  const of = (
    kind: ReportKind,
    { emailAddress }: z.output<typeof recipient>,
    ...words: string[]
  ): MailReport => ({
    ...{ kind, recipient: mailbox(emailAddress), delivery, reason: reasonOf(...words) },
  });
  return [
    ...(bounce?.bouncedRecipients ?? []).map((one) =>
      of(kindOf(bounce!, one), one, one.diagnosticCode, `${bounce!.bounceType} ${bounce!.bounceSubType}`),
    ),
    ...(complaint && isComplaint(complaint.complaintFeedbackType) ? complaint.complainedRecipients : []).map(
      (one) => of('complaint', one, `complained: ${complaint!.complaintFeedbackType || 'abuse'}`),
    ),
    ...(deliveryDelay?.delayedRecipients ?? []).map((one) =>
      of('soft', one, one.diagnosticCode, deliveryDelay!.delayType),
    ),
  ];
}

/** Of the bounces that are not for good: https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#bounce-types */
const GIVEN_UP = ['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];

type Bounce = NonNullable<z.output<typeof Ses>['bounce']>;

/** What comes back when SES tries no more. It also calls that a bounce, and `General`, what a reader's holiday notice is. */
function kindOf(
  { bounceType, bounceSubType }: Bounce,
  { status, diagnosticCode }: z.output<typeof recipient>,
): ReportKind {
  // SES calls permanent what was said of us as well. What it did not even send, because it knew, has no status.
  if (bounceType === 'Permanent') return kindOfFailure(status, diagnosticCode, 'hard');
  return status === '' && !GIVEN_UP.includes(bounceSubType) ? 'soft' : 'refused';
}
