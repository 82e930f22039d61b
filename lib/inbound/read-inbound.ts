import type { MailReport } from '#lib/domain/mail-report.ts';
import { Refusal } from '#lib/errors.ts';
import { readArf } from './arf.ts';
import { readDsn } from './dsn.ts';
import { mailOf, parameter, partsOf } from './mail.ts';
import { Postmark, readPostmark } from './postmark.ts';
import { readSes, Ses } from './ses.ts';
import { Sns } from './sns.ts';

/** What came in: reports, none where it is of no interest, or SNS's question whether we want any. */
export type Inbound = { readonly reports: readonly MailReport[] } | { readonly confirm: string };

/**
 * Reads what a mail service posts, or a mail server's pipe. It is told apart by what it is: services and scripts say all kinds
 * of content types.
 * @param contentType of the request: it stands for the mail's own head when only its body came
 * @throws Refusal for what is neither
 */
export function readInbound(body: string, contentType: string): Inbound {
  const text = body.replace(/^\uFEFF/, '').trimStart();
  return text.startsWith('{') ? readJson(parsed(text)) : { reports: readMail(text, contentType) };
}

function readJson(given: unknown): Inbound {
  const sns = Sns.safeParse(given);
  if (sns.success) {
    const { Type, Message, SubscribeURL } = sns.data;
    if (Type === 'SubscriptionConfirmation') return { confirm: SubscribeURL };
    // Between notifications SES says in plain words that it has tried the topic.
    const said = Type === 'Notification' && Message.trimStart().startsWith('{') ? parsed(Message) : null;
    return { reports: said === null ? [] : readSes(Ses.parse(said)) };
  }
  const postmark = Postmark.safeParse(given);
  if (postmark.success) return { reports: readPostmark(postmark.data) };
  // A topic with raw message delivery posts it without the cover.
  if (isOfSes(given)) return { reports: readSes(Ses.parse(given)) };
  throw new Refusal('invalid', 'This is not in the form of Amazon SNS, Amazon SES or Postmark.');
}

function readMail(text: string, contentType: string): readonly MailReport[] {
  const whole = mailOf(text);
  // Only its body came, and its head stands in the request.
  const body = /^multipart\/report\b/i.test(contentType)
    ? mailOf(`Content-Type: ${contentType}\n\n${text}`)
    : whole;
  const mail = whole.type.startsWith('multipart/') || partsOf(body).length === 0 ? whole : body;
  if (!['from', 'to', 'received', 'date', 'content-type'].some((name) => mail.headers.has(name)))
    throw new Refusal('invalid', 'This is neither JSON nor a mail.');
  if (mail.type !== 'multipart/report') return [];
  const type = parameter(mail.headers, 'report-type')?.toLowerCase();
  return type === 'feedback-report' ? readArf(mail) : readDsn(mail);
}

function isOfSes(given: unknown): boolean {
  const { notificationType, eventType } = given as Record<string, unknown>;
  return typeof notificationType === 'string' || typeof eventType === 'string';
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Refusal('invalid', 'This begins like JSON and is none.');
  }
}
