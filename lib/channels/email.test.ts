import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/documents/message.ts';
import type { Envelope } from './channel.ts';
import { emailOver, type Sender } from './email.ts';
import { deliveryOf, returnPath } from './return-path.ts';
import { dkimVerdict } from './testing/dkim-verdict.ts';
import { openPostOffice, smtpAnswer } from './testing/post-office.ts';
import { WAYS } from './testing/ways.ts';

const message: Message = {
  ...{
    subject: 'Resolved: Größe is back',
    state: 'Resolved',
    title: 'Größe is back',
    words: 'It **works**.',
  },
  ...{ facts: [], link: { url: 'https://status.example.com/incidents/abc', text: 'Read' } },
  page: { id: 'page', name: 'Ünited', url: 'https://status.example.com' },
  ...{ tone: 'operational', subjectId: 'abcdefghijkl', footer: '', why: 'You asked for it.' },
};
const envelope: Envelope = {
  id: '17.subscriber00',
  subscriber: { id: 'subscriber00', address: 'reader@example.org', keys: null, linkVersion: 1 },
  message,
  announced: null,
  ways: WAYS,
};
const sender = {
  from: 'Ünited status <status@example.com>',
  replyTo: 'help@example.com',
  bounces: 'back@example.com',
};

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function sendTo(
  manners: SMTPServerOptions,
  times?: Parameters<typeof emailOver>[2],
  more: Partial<Sender> = {},
) {
  const office = await openPostOffice(manners);
  const channel = emailOver(office.url, { ...sender, ...more }, times);
  closing.push(
    () => office.close(),
    () => channel.close(),
  );
  return { outcome: await channel.send(envelope), office };
}

test('a mail carries what makes it welcome: one click out, a thread, a list, and no wish for an answer', async () => {
  const { outcome, office } = await sendTo({});
  expect(outcome).toEqual({ kind: 'sent' });
  const [mail] = office.mails;
  expect(mail).toMatchObject({
    subject: 'Resolved: Größe is back',
    messageId: '<17.subscriber00@status.example.com>',
    inReplyTo: '<abcdefghijkl@status.example.com>',
    returnPath: 'back+17.subscriber00@example.com',
    to: 'reader@example.org',
  });
  expect(mail!.text).toContain('It **works**.');
  expect(mail!.html).toContain('<strong>works</strong>');
  expect(mail!.from?.text).toContain('Ünited status');
  expect(mail!.replyTo?.text).toBe('help@example.com');
  const raw = (name: string) =>
    mail!.headerLines.find(({ key }) => key === name)?.line.replace(/\r?\n\s+/g, ' ');
  expect(raw('list-unsubscribe')).toBe(`List-Unsubscribe: <${envelope.ways.oneClick}>`);
  expect(raw('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(raw('list-id')).toContain('<status.example.com>');
  expect(raw('auto-submitted')).toBe('Auto-Submitted: auto-generated');
});

test('whatever a title or a name holds, a mail has the fields it has, and goes to nobody else', async () => {
  const office = await openPostOffice();
  const channel = emailOver(office.url, sender);
  closing.push(
    () => office.close(),
    () => channel.close(),
  );
  const sign = fc.constantFrom(
    ...['\r\nBcc: evil@example.com', '\n\n<b>', '"', '<x@y>', '(', '\\', ',', ';', '=?utf-8?q?x?='],
    ...['ü', '😀', '\0', '\t', '\u2028', ' ', '.'],
  );
  const words = fc
    .array(fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 90 })), { maxLength: 9 })
    .map((some) => some.join(''));
  const fieldsOf = ({ raw }: (typeof office.mails)[number]) =>
    raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .split(/\r\n(?![ \t])/)
      .map((line) => line.slice(0, line.indexOf(':')));
  await channel.send(envelope);
  const [usual] = office.mails;
  await fc.assert(
    fc.asyncProperty(words, words, async (subject, name) => {
      const said = { ...message, subject: `Resolved: ${subject}`, page: { ...message.page, name } };
      expect(await channel.send({ ...envelope, message: said })).toEqual({ kind: 'sent' });
      const mail = office.mails.at(-1)!;
      expect(fieldsOf(mail)).toEqual(fieldsOf(usual!));
      expect(mail.to).toBe('reader@example.org');
      expect(mail.html).toContain('</html>');
    }),
    { numRuns: 50 },
  );
});

test('a signed mail is found good by whoever looks up the key, also the way out in one click', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const dkim = { domainName: 'example.com', keySelector: 'status', privateKey: pem };
  const { office } = await sendTo({}, undefined, { dkim });
  const { raw } = office.mails[0]!;
  expect(raw).toMatch(/^DKIM-Signature: [^:]*a=rsa-sha256;[^:]*d=example\.com;[^:]*s=status;/m);
  const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { signed, isGood } = dkimVerdict(raw, key);
  expect(isGood).toBe(true);
  expect(signed).toEqual(
    expect.arrayContaining(['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post']),
  );
  for (const [what, other] of [
    ['Resolved', 'Reversed'],
    ['One-Click', 'Two-Click'],
    ['works', 'sinks'],
  ] as const)
    expect(dkimVerdict(raw.replace(what, other), key).isGood, `with another ${what}`).toBe(false);
});

describe('what the other side does is put down to whom it concerns', () => {
  const atRecipient = (line: string): SMTPServerOptions => ({
    onRcptTo: (_address, _session, answer) => answer(smtpAnswer(line)),
  });
  const atData = (line: string): SMTPServerOptions => ({
    onData: (stream, _session, answer) => {
      stream.resume();
      stream.once('end', () => answer(smtpAnswer(line)));
    },
  });
  test.each([
    ['permanent', 'no such mailbox', atRecipient('550 5.1.1 No such user')],
    ['permanent', 'no such mailbox, in three figures', atRecipient('550 No such user')],
    ['permanent', 'a mailbox that is shut', atData('550 5.2.1 Mailbox disabled')],
    [
      'permanent',
      'no such mailbox, the code at its end',
      atRecipient('550 no mailbox by that name (#5.1.1)'),
    ],
    ['refused', 'our own address, at the recipient', atRecipient('550 5.1.8 Sender address rejected')],
    ['refused', 'our own address, without a code', atRecipient('550 Sender verify failed')],
    ['refused', 'our server, without a code', atRecipient('550 relay not permitted')],
    ['refused', 'a list that we are on', atRecipient('554 Client host [192.0.2.1] blocked using a list')],
    ['refused', 'its length, at the recipient', atRecipient('552 5.3.4 Message size exceeds fixed limit')],
    ['refused', 'the way there', atRecipient('554 5.4.6 Too many hops')],
    ['temporary', 'a full mailbox, in three figures', atRecipient('552 Mailbox full')],
    ['temporary', 'the same, when it has the mail', atData('552 Mailbox full')],
    ['permanent', 'a name that sounds like us', atRecipient('550 <client@spam.example> is not here')],
    ['temporary', 'greylisting', atRecipient('450 4.7.1 Try again later')],
    ['temporary', 'a full mailbox', atRecipient('552 5.2.2 Mailbox full')],
    ['temporary', 'trouble with the mail', atData('451 4.3.0 Try again')],
    ['refused', 'our reputation', atData('550 5.7.26 This mail is not authenticated')],
    ['refused', 'our reputation, at the recipient', atRecipient('554 5.7.1 Relay access denied')],
    ['refused', 'what it says', atData('554 Transaction failed: looks like spam')],
    [
      'unavailable',
      'a server that turns everybody away',
      { onConnect: (_s, answer) => answer(smtpAnswer('421 Closing')) },
    ],
    [
      'unavailable',
      'a sender it does not like',
      { onMailFrom: (_a, _s, answer) => answer(smtpAnswer('550 5.7.1 Not you')) },
    ],
  ] satisfies [string, string, SMTPServerOptions][])('%s: %s', async (kind, _what, manners) => {
    expect((await sendTo(manners)).outcome.kind).toBe(kind);
  });

  test('unavailable: a wrong password', async () => {
    const office = await openPostOffice({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, answer) => answer(smtpAnswer('535 5.7.8 Wrong')),
    });
    const channel = emailOver(office.url.replace('//', '//name:wrong@'), sender);
    closing.push(
      () => office.close(),
      () => channel.close(),
    );
    expect((await channel.send(envelope)).kind).toBe('unavailable');
  });

  test('unavailable: nobody there', async () => {
    const office = await openPostOffice();
    await office.close();
    const channel = emailOver(office.url, sender);
    closing.push(() => channel.close());
    expect(await channel.send(envelope)).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    });
  });

  /** Speaks SMTP as far as a line, and then does something else. */
  async function cutAt(command: RegExp, then: 'hang' | 'drop') {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      let inData = false;
      socket.on('data', (chunk) => {
        const line = chunk.toString();
        if (command.test(line) || inData) return then === 'drop' ? void socket.destroy() : undefined;
        if (/^DATA/.test(line)) inData = true;
        return void socket.write(inData ? '354 go on\r\n' : '250 yes\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const times = { connectionTimeout: 1_000, greetingTimeout: 1_000, socketTimeout: 300, dnsTimeout: 1_000 };
    const channel = emailOver(`smtp://127.0.0.1:${port}`, sender, times);
    closing.push(
      () => server.close(),
      () => channel.close(),
    );
    return channel.send(envelope);
  }

  test.each([
    ['temporary', 'drop', 'in the middle of a mail', /^never$/],
    ['temporary', 'hang', 'in the middle of a mail', /^never$/],
    ['temporary', 'drop', 'at the recipient', /^RCPT/],
    ['unavailable', 'drop', 'at the greeting', /^EHLO|^HELO/],
    ['unavailable', 'hang', 'at the greeting', /^EHLO|^HELO/],
  ] as const)('%s: to %s %s', async (kind, then, _where, command) => {
    const outcome = await cutAt(command, then);
    expect(outcome).toMatchObject({ kind });
  });
});

test('a returned mail says whose it is', () => {
  const path = returnPath('back@example.com', envelope.id)!;
  expect(deliveryOf(path)).toBe(envelope.id);
  for (const other of ['back@example.com', 'back+hello@example.com', 'back+17.short@example.com'])
    expect(deliveryOf(other)).toBeNull();
  expect(returnPath(undefined, envelope.id)).toBeNull();
});
