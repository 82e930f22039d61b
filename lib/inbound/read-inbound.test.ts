import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MailReport } from '#lib/domain/mail-report.ts';
import { Refusal } from '#lib/errors.ts';
import { readInbound } from './read-inbound.ts';
import * as said from './testing/reports.ts';

const { DELIVERY, RECIPIENT } = said;

function read(body: string | object, type = 'text/plain; charset=UTF-8'): readonly MailReport[] {
  const inbound = readInbound(typeof body === 'string' ? body : JSON.stringify(body), type);
  if (!('reports' in inbound)) throw new Error('It asks for a confirmation.');
  return inbound.reports;
}
const kindsOf = (body: string | object) => read(body).map(({ kind }) => kind);

describe('a delivery status notification', () => {
  test('says which delivery failed and why, without anybody’s address', () => {
    expect(read(said.dsn(), 'message/rfc822')).toEqual([
      {
        ...{ kind: 'hard', delivery: DELIVERY, recipient: null },
        reason: '550 5.1.1 … Recipient address rejected: User unknown in virtual mailbox table',
      },
    ]);
  });

  test('is read with the line ends of the wire as well, and when only its body comes', () => {
    const whole = said.dsn();
    expect(kindsOf(whole.replaceAll('\n', '\r\n'))).toEqual(['hard']);
    const [, boundary] = /boundary="([^"]+)"/.exec(whole)!;
    const body = whole.slice(whole.indexOf('\n\n'));
    expect(
      read(body, `multipart/report; report-type=delivery-status; boundary="${boundary}"`).map(
        ({ kind, delivery }) => [kind, delivery],
      ),
    ).toEqual([['hard', DELIVERY]]);
  });

  test.each([
    ['hard', '5.1.1', 'smtp; 550 5.1.1 unknown'],
    ['hard', '5.1.10', 'smtp; 556 5.1.10 no mail here'],
    ['hard', '5.2.1', 'smtp; 550 5.2.1 disabled'],
    ['hard', '5.0.0', 'smtp; 550 5.1.1 unknown'],
    ['refused', '5.0.0', 'smtp; 550 rejected'],
    ['refused', '5.7.26', 'smtp; 550-5.7.26 not authenticated'],
    ['refused', '5.7.1', 'smtp; 550 5.1.1 unknown, or so it says'],
    ['refused', '5.1.8', 'smtp; 553 5.1.8 your domain does not exist'],
    ['refused', '5.2.2', 'smtp; 552 5.2.2 full'],
    ['refused', '5.4.7', 'smtp; 451 4.4.1 no answer'],
    ['refused', '4.4.7', 'X-Postfix; connection timed out'],
    ['refused', '', ''],
  ])('%s: failed with %s, %s', (kind, status, diagnostic) => {
    expect(kindsOf(said.dsn({ status, diagnostic }))).toEqual([kind]);
  });

  test('of a delay is no failure, and one that all is well says nothing', () => {
    expect(kindsOf(said.dsn({ action: 'delayed', status: '4.4.1' }))).toEqual(['soft']);
    for (const action of ['delivered', 'relayed', 'expanded', 'invented'])
      expect(kindsOf(said.dsn({ action, status: '2.0.0' }))).toEqual([]);
  });

  test('names the delivery by the return path alone, or by the mail that it brings back', () => {
    const byPath = said.dsn({ messageId: 'changed@relay.example' });
    const byMail = said.dsn({ to: 'status@example.com' });
    const byNothing = said.dsn({ to: 'status@example.com', messageId: 'x@example.com' });
    expect([byPath, byMail, byNothing].map((one) => read(one)[0]!.delivery)).toEqual([
      DELIVERY,
      DELIVERY,
      null,
    ]);
  });

  test('that nobody sent but a stranger who knows an address harms nobody', () => {
    const forged = said.dsn({ to: 'bounces@example.com', messageId: 'forged@example.com' });
    expect(read(forged)).toMatchObject([{ delivery: null, recipient: null }]);
  });
});

describe('a feedback report', () => {
  test('is a complaint about the mail that it brings back', () => {
    expect(read(said.arf())).toMatchObject([{ kind: 'complaint', delivery: DELIVERY, recipient: null }]);
  });

  test('that the mail was no spam is none', () => {
    for (const type of ['not-spam', 'auth-failure']) expect(kindsOf(said.arf({ type }))).toEqual([]);
  });
});

describe('Amazon SES', () => {
  test('names delivery, address and reason', () => {
    const report = {
      kind: 'hard',
      delivery: DELIVERY,
      recipient: RECIPIENT,
      reason: '550 5.1.1 user unknown',
    };
    expect(read(said.sns(said.sesBounce()))).toEqual([report]);
    expect(read(said.sesBounce()), 'without the cover of SNS').toEqual([report]);
    const mail = { source: 'status@example.com' };
    expect(read(said.sns(said.sesBounce({}, mail))), 'by the id of the mail').toEqual([report]);
  });

  const none = { bouncedRecipients: [{ emailAddress: RECIPIENT }] };
  const failed = (status: string, diagnosticCode = '') => ({
    bouncedRecipients: [{ emailAddress: RECIPIENT, action: 'failed', status, diagnosticCode }],
  });
  test.each([
    ['hard', { bounceSubType: 'NoEmail' }],
    ['hard', { bounceSubType: 'Suppressed', ...none }],
    ['hard', { bounceSubType: 'OnAccountSuppressionList', ...none }],
    ['hard', failed('5.1.1')],
    ['hard', failed('5.0.0')],
    ['hard', failed('5.0.0', 'smtp; 550 5.1.1 unknown')],
    ['refused', failed('5.7.1')],
    ['refused', failed('5.2.2')],
    ['refused', failed('5.3.4')],
    ['refused', failed('5.0.0', 'smtp; 550 5.7.1 blocked')],
    ['refused', failed('4.4.7')],
    ['refused', { bounceType: 'Transient', bounceSubType: 'MailboxFull' }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'MailboxFull', ...none }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'MessageTooLarge', ...none }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'ContentRejected', ...none }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'AttachmentRejected', ...none }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'General', ...failed('4.4.7') }],
    ['refused', { bounceType: 'Transient', bounceSubType: 'General', ...failed('5.1.1') }],
    // A holiday notice has this form, and its mail was read.
    ['soft', { bounceType: 'Transient', bounceSubType: 'General', ...none }],
    ['soft', { bounceType: 'Undetermined', bounceSubType: 'Undetermined', ...none }],
  ])('%s: a bounce with %j', (kind, bounce) => {
    expect(kindsOf(said.sns(said.sesBounce(bounce)))).toEqual([kind]);
  });

  test('tells of complaints and of delays', () => {
    expect(kindsOf(said.sns(said.sesComplaint()))).toEqual(['complaint']);
    expect(kindsOf(said.sns(said.sesComplaint({ complaintFeedbackType: undefined })))).toEqual(['complaint']);
    expect(kindsOf(said.sns(said.sesComplaint({ complaintFeedbackType: 'not-spam' })))).toEqual([]);
    expect(kindsOf(said.sns(said.sesDelay()))).toEqual(['soft']);
  });

  test('tells of much else, which says nothing about a mailbox', () => {
    expect(kindsOf(said.sns('Successfully validated SNS topic for Amazon SES event publishing.'))).toEqual(
      [],
    );
    expect(kindsOf(said.sns({ notificationType: 'AmazonSnsSubscriptionSucceeded' }))).toEqual([]);
    expect(kindsOf({ eventType: 'Open', open: {} })).toEqual([]);
  });

  test('asks once whether its notifications are wanted', () => {
    const url = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37';
    expect(readInbound(said.snsConfirmation(url), '')).toEqual({ confirm: url });
  });
});

describe('Postmark', () => {
  test.each([
    ['hard', 'HardBounce'],
    ['hard', 'BadEmailAddress'],
    ['hard', 'ManuallyDeactivated'],
    ['refused', 'Blocked'],
    ['refused', 'DMARCPolicy'],
    ['refused', 'SoftBounce'],
    ['refused', 'TemplateRenderingFailed'],
    ['soft', 'DnsError'],
    ['soft', 'Transient'],
    ['soft', 'SomethingNew'],
  ])('%s: %s', (kind, Type) => {
    expect(read(said.postmark({ Type }))).toEqual([
      {
        ...{ kind, recipient: RECIPIENT, delivery: null },
        reason: '550 5.1.1 The email account that you tried to reach does not exist.',
      },
    ]);
  });

  test.each([
    ['hard', 'smtp;550 unknown user'],
    ['hard', ''],
    ['refused', 'smtp;550 5.7.1 blocked for its reputation'],
    ['refused', 'smtp;552 5.2.2 mailbox full'],
  ])('%s: a hard bounce whose server said %j', (kind, Details) => {
    expect(kindsOf(said.postmark({ Details }))).toEqual([kind]);
  });

  test('tells of complaints', () => {
    const complaint = said.postmark({ RecordType: 'SpamComplaint', Type: 'SpamComplaint', TypeCode: 512 });
    expect(kindsOf(complaint)).toEqual(['complaint']);
  });

  test('tells of holiday notices and of readers, which are no bounces', () => {
    expect(kindsOf(said.postmark({ Type: 'AutoResponder' }))).toEqual([]);
    expect(kindsOf(said.postmark({ RecordType: 'Open' }))).toEqual([]);
  });

  test('names the delivery where it brings back the mail, or the report about it', () => {
    const mail = `From: status@example.com\r\nMessage-ID: <${DELIVERY}@status.example.com>\r\n\r\nSlow.`;
    for (const Content of [mail, said.dsn()])
      expect(read(said.postmark({ Content }))[0]!.delivery).toBe(DELIVERY);
  });
});

describe('whatever else comes', () => {
  test('a mail that is no report says nothing: whoever hands it in is not to try again', () => {
    const holiday =
      'From: reader@example.org\nTo: bounces@example.com\nSubject: Away\n\nAction: failed\nStatus: 5.1.1\n';
    expect(read(holiday)).toEqual([]);
  });

  test.each(['', 'hello', '{', '{}', '{"Type":"Bounce"}', '[]', '\0\0', '<xml/>'])(
    '%j is refused with a reason',
    (body) => {
      for (const type of ['', 'multipart/report', 'multipart/report; boundary=x'])
        expect(() => read(body, type)).toThrow(Refusal);
    },
  );

  /** Answers, or refuses; the reason is one line without shapeless characters. */
  function holds(body: string, type: string) {
    try {
      const inbound = readInbound(body, type);
      for (const { reason, recipient, delivery } of 'reports' in inbound ? inbound.reports : []) {
        expect(reason).toMatch(/^[^\p{Cc}\p{Surrogate}]{1,300}$/u);
        expect(recipient ?? 'a@b').toMatch(/^[^\p{Cc}\s]+@[^\p{Cc}\s]+$/u);
        expect(delivery ?? DELIVERY).toMatch(/^\d+\.[a-z0-9]{12}$/);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
  }

  const TYPES = [
    '',
    'application/json',
    'message/rfc822',
    'multipart/report; boundary=x',
    'multipart/report;(',
  ];
  test('it is answered or refused, and nothing else', () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((all) => Buffer.from(all).toString('utf8'));
    const json = fc.jsonValue().map((value) => JSON.stringify({ a: value }));
    const body = fc.oneof(bytes, fc.string({ unit: 'binary' }), json);
    fc.assert(fc.property(body, fc.constantFrom(...TYPES), holds), { numRuns: 2_000 });
  });

  test('also when it is nearly a report: cut, doubled, with other bytes in it', () => {
    const whole = fc.constantFrom(
      ...[said.dsn(), said.arf(), said.sns(said.sesBounce()), said.sns(said.sesComplaint())],
      ...[said.postmark(), said.dsn().replaceAll('7bit', 'base64')],
    );
    const damaged = fc
      .tuple(
        whole,
        fc.nat(3_000),
        fc.nat(300),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ud800\0')),
      )
      .map(([text, at, length, other]) => text.slice(0, at) + other + text.slice(at + length));
    fc.assert(fc.property(damaged, fc.constantFrom(...TYPES), holds), { numRuns: 2_000 });
  });

  test('also when fields are of another kind than they should be', () => {
    const value = fc.jsonValue();
    const ses = fc.record({ notificationType: fc.string(), mail: value, bounce: value, complaint: value });
    const mark = fc.record({ RecordType: fc.constant('Bounce'), Type: value, Email: value, Details: value });
    const of = fc.oneof(ses, mark, fc.record({ bounce: ses.map((one) => [one]), eventType: fc.string() }));
    fc.assert(
      fc.property(of, (one) => {
        holds(JSON.stringify(one), '');
        holds(said.sns(one), '');
      }),
    );
  });
});
