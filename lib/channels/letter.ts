import { htmlWith } from '#lib/documents/message-html.ts';
import { type Exit, textWith } from '#lib/documents/message-text.ts';
import type { Message } from '#lib/documents/message.ts';
import { addressOf } from './return-path.ts';
import type { Sender } from './email.ts';

/** A mail to one person that is no delivery: to staff. */
export interface Letter {
  /** The same at each attempt, so that a repeat can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly message: Message;
  /** What stands at its foot. */
  readonly exits: readonly Exit[];
}

/** The letter as nodemailer takes it. It is no list, so no mail program offers to leave one. */
export function mailOfLetter({ id, to, message, exits }: Letter, { from, replyTo }: Sender) {
  const { subject, subjectId, page } = message;
  const host = new URL(page.url).hostname;
  const thread = `<${subjectId}@${host}>`;
  return {
    ...(replyTo ? { replyTo } : {}),
    ...{ from, to, subject, messageId: `<${id}@${host}>`, inReplyTo: thread, references: thread },
    text: textWith(message, exits),
    html: htmlWith(message, exits),
    envelope: { from: addressOf(from), to },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}
