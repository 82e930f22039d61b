import { createTransport, type Transporter } from 'nodemailer';
import { messageHtml } from '#lib/documents/message-html.ts';
import { messageText } from '#lib/documents/message-text.ts';
import type { Channel, Envelope, Outcome } from './channel.ts';
import { type Dkim, signature } from './dkim.ts';
import { type Letter, mailOfLetter } from './letter.ts';
import { addressOf, returnPath } from './return-path.ts';
import { smtpOutcome, type SmtpFault } from './smtp-outcome.ts';

const AT_ONCE = 10;
const POOL = { pool: true, maxConnections: AT_ONCE, maxMessages: 200 } as const;
/** Milliseconds: together, and with the look afterwards whether the server is well, less than what a lane keeps of a lease. */
const TIMES = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 45_000,
  dnsTimeout: 10_000,
};

/** Mail over any SMTP server. @param url `smtp://` or `smtps://`, with name and password where it wants them */
export function emailOver(
  url: string | undefined,
  sender: Sender | undefined,
  times = TIMES,
): Channel & { post(letter: Letter): Promise<Outcome>; close(): void } {
  const missing = url === undefined ? 'SMTP_URL is not set.' : sender ? null : 'MAIL_FROM is not set.';
  let transport: Transporter | undefined;
  async function sends(
    made: (sender: Sender) => ReturnType<typeof mailOf | typeof mailOfLetter>,
  ): Promise<Outcome> {
    if (url === undefined || !sender) return { kind: 'unavailable', reason: missing ?? '' };
    // Messages bring no files and fetch nothing, whatever stands in them.
    const shut = { disableFileAccess: true, disableUrlAccess: true };
    const signed = sender.dkim ? { dkim: signature(sender.dkim) } : {};
    transport ??= createTransport({ url, ...POOL, ...times, ...shut, ...signed });
    try {
      await transport.sendMail(made(sender));
      return { kind: 'sent' };
    } catch (error) {
      const fault = error as SmtpFault;
      const outcome = smtpOutcome(fault);
      // A connection that broke: over this mail, or is the server gone? A mail that breaks it each time must not stop
      // all others; and whether it was taken is not known, but its id tells a repeat.
      const isBroken = outcome.kind === 'unavailable' && fault.responseCode === undefined;
      return isBroken && (await isWell(transport)) ? { ...outcome, kind: 'temporary' } : outcome;
    }
  }
  return {
    concurrency: AT_ONCE,
    perSecond: sender?.perSecond ?? null,
    missing: () => missing,
    send: (envelope) => sends((from) => mailOf(envelope, from)),
    post: (letter) => sends((from) => mailOfLetter(letter, from)),
    close: () => transport?.close(),
  };
}

async function isWell(transport: Transporter): Promise<boolean> {
  try {
    return await transport.verify();
  } catch {
    return false;
  }
}

/** Who it comes from, as the operator set it. */
export interface Sender {
  /** `Name <address>` or the address alone. */
  readonly from: string;
  readonly replyTo: string | undefined;
  /** Takes what cannot be delivered. */
  readonly bounces: string | undefined;
  /** What the server allows in a second, if it says so. */
  readonly perSecond?: number | undefined;
  /** Not needed where the server signs by itself. */
  readonly dkim?: Dkim | undefined;
}

/** The mail as nodemailer takes it. */
export function mailOf({ id, subscriber, message, ways }: Envelope, { from, replyTo, bounces }: Sender) {
  const { subject, subjectId, page } = message;
  const host = new URL(page.url).hostname;
  const to = subscriber.address ?? '';
  // A root that nobody ever got holds the thread together, whichever of its mails a reader has.
  const thread = `<${subjectId}@${host}>`;
  return {
    ...(replyTo ? { replyTo } : {}),
    ...{ from, to, subject, messageId: `<${id}@${host}>`, inReplyTo: thread, references: thread },
    text: messageText(message, ways),
    html: messageHtml(message, ways),
    envelope: { from: returnPath(bounces, id) ?? addressOf(from), to },
    headers: {
      // RFC 3834: no holiday notices, please.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      // RFC 8058: leaving takes one POST to this address and nothing else.
      'List-Unsubscribe': `<${ways.oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    list: { id: { url: host, comment: page.name } },
  };
}
