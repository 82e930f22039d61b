// `npx tsx plain-mailer.ts SMTP_URL`: the same mail by nodemailer's own pool, as fast as it goes and no ledger, until it is
// ended.
import { createTransport } from 'nodemailer';
import { mailOf } from '#lib/channels/email.ts';
import type { Message } from '#lib/documents/message.ts';

const page = { id: 'page', name: 'Heraldo', url: 'https://status.example.com' };
const message: Message = {
  ...{
    subject: 'Investigating: Deliveries are late',
    state: 'Investigating',
    title: 'Deliveries are late',
    words: '',
  },
  ...{
    facts: [{ label: 'Affected', lines: ['API: degraded performance', 'Web app: degraded performance'] }],
    page,
  },
  link: { url: `${page.url}/incidents/abcdefghijkl`, text: 'Read everything about it' },
  ...{ tone: 'degraded_performance', subjectId: 'abcdefghijkl', footer: '', why: 'You asked for it.' },
};
const sender = { from: 'status@example.com', replyTo: undefined, bounces: undefined };
const of = (act: string) => `${page.url}/subscription/k/${act}`;
const ways = { manage: of(''), leave: of('leave'), confirm: of('confirm'), oneClick: of('leave') };
const subscriber = { id: 'subscriber00', address: 'reader@example.org', keys: null, linkVersion: 1 };
// Written once: only the recipient and the ids differ.
const words = 'We are still looking into it. This is a word on it that is as long as the other.';
const mail = mailOf(
  { id: '1.subscriber00', subscriber, message: { ...message, words }, announced: null, ways },
  sender,
);

const transport = createTransport({
  url: process.argv[2]!,
  pool: true,
  maxConnections: 10,
  maxMessages: 200,
});
let n = 0;
async function send(): Promise<never> {
  for (;;) {
    n += 1;
    const to = `reader${n}@example.org`;
    await transport.sendMail({
      ...mail,
      ...{ to, messageId: `<${n}@status.example.com>`, envelope: { from: 'status@example.com', to } },
    });
  }
}
await Promise.race(Array.from({ length: 10 }, send));
