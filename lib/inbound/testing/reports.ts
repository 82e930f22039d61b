/** Reports as mail services word them, made from their public descriptions. */

export const DELIVERY = '17.subscriber00';
export const RECIPIENT = 'Reader@Example.org';

interface Dsn {
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  /** The address that the report is sent to. */
  readonly to?: string;
  readonly messageId?: string;
}

/** As Postfix writes one. */
export function dsn({
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <reader@example.org>: Recipient address rejected:\n    User unknown in virtual mailbox table',
  to = `bounces+${DELIVERY}@example.com`,
  messageId = `${DELIVERY}@status.example.com`,
}: Dsn = {}): string {
  return `From MAILER-DAEMON  Mon Mar 17 09:05:02 2025
Return-Path: <>
Delivered-To: ${to}
Received: by mail.example.com (Postfix)
	id 4F2A71C0D3; Mon, 17 Mar 2025 09:05:02 +0000 (UTC)
Date: Mon, 17 Mar 2025 09:05:02 +0000 (UTC)
From: MAILER-DAEMON@mail.example.com (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: ${to}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="9A1B2C3D4E.1742202302/mail.example.com"
Message-Id: <20250317090502.9A1B2C3D4E@mail.example.com>

This is a MIME-encapsulated message.

--9A1B2C3D4E.1742202302/mail.example.com
Content-Description: Notification
Content-Type: text/plain; charset=utf-8

I'm sorry to have to inform you that your message could not be delivered.
Action: failed
Status: 5.1.1

--9A1B2C3D4E.1742202302/mail.example.com
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com
X-Postfix-Queue-ID: 9A1B2C3D4E
X-Postfix-Sender: rfc822; ${to}
Arrival-Date: Mon, 17 Mar 2025 09:05:00 +0000 (UTC)

Final-Recipient: rfc822; reader@example.org
Original-Recipient: rfc822;reader@example.org
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx.example.org
Diagnostic-Code: ${diagnostic}

--9A1B2C3D4E.1742202302/mail.example.com
Content-Description: Undelivered Message Headers
Content-Type: text/rfc822-headers

Return-Path: <${to}>
From: Novu status <status@example.com>
To: reader@example.org
Subject: Investigating: API is slow
Message-ID: <${messageId}>
Date: Mon, 17 Mar 2025 09:05:00 +0000

--9A1B2C3D4E.1742202302/mail.example.com--
`;
}

/** As the provider of a mailbox sends one about a reader who pressed "spam". */
export function arf({ type = 'abuse', messageId = `${DELIVERY}@status.example.com` } = {}): string {
  return `From: <abuse-desk@mailbox.example>
Date: Mon, 17 Mar 2025 12:00:00 +0000
Subject: FW: Investigating: API is slow
To: <abuse@example.com>
Message-ID: <complaint-1@mailbox.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report;
     boundary="part1_13d.2e68ed54_boundary"

--part1_13d.2e68ed54_boundary
Content-Type: text/plain; charset="US-ASCII"
Content-Transfer-Encoding: 7bit

This is an email abuse report for an email message received from 192.0.2.1.

--part1_13d.2e68ed54_boundary
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <status@example.com>

--part1_13d.2e68ed54_boundary
Content-Type: message/rfc822
Content-Disposition: inline

Received: from mail.example.com (mail.example.com [192.0.2.1])
	by mx.mailbox.example with ESMTP id M63d4137594e46
From: Novu status <status@example.com>
To: undisclosed
Subject: Investigating: API is slow
Message-ID: <${messageId}>
Content-Type: text/plain

API is slow
--part1_13d.2e68ed54_boundary--
`;
}

/** What SES says of a mail that it was given. */
const SES_MAIL = {
  timestamp: '2025-03-17T09:05:00.000Z',
  source: `bounces+${DELIVERY}@example.com`,
  sourceArn: 'arn:aws:ses:eu-west-1:123456789012:identity/example.com',
  sendingAccountId: '123456789012',
  messageId: '0102018e4b1c0000-aaaa-bbbb-cccc-000000000000-000000',
  destination: [RECIPIENT],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'Novu status <status@example.com>' },
    { name: 'Message-ID', value: `<${DELIVERY}@status.example.com>` },
  ],
  commonHeaders: { from: ['Novu status <status@example.com>'], subject: 'Investigating: API is slow' },
};

const SES_BOUNCE = {
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [
    {
      emailAddress: RECIPIENT,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    },
  ],
  timestamp: '2025-03-17T09:05:01.000Z',
  feedbackId: '0102018e4b1c1111-0000',
  remoteMtaIp: '192.0.2.25',
  reportingMTA: 'dsn; a4-1.smtp-out.eu-west-1.amazonses.com',
};

export const sesBounce = (bounce: object = {}, mail: object = {}) => ({
  notificationType: 'Bounce',
  bounce: { ...SES_BOUNCE, ...bounce },
  mail: { ...SES_MAIL, ...mail },
});

export const sesComplaint = (complaint: object = {}) => ({
  notificationType: 'Complaint',
  complaint: {
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: RECIPIENT }],
    complaintFeedbackType: 'abuse',
    userAgent: 'Mailbox feedback loop',
    timestamp: '2025-03-17T12:00:00.000Z',
    feedbackId: '0102018e4b1c2222-0000',
    ...complaint,
  },
  mail: SES_MAIL,
});

export const sesDelay = () => ({
  eventType: 'DeliveryDelay',
  mail: SES_MAIL,
  deliveryDelay: {
    timestamp: '2025-03-17T09:15:00.000Z',
    delayType: 'MailboxFull',
    expirationTime: '2025-03-17T21:05:00.000Z',
    delayedRecipients: [
      { emailAddress: RECIPIENT, status: '4.2.2', diagnosticCode: 'smtp; 452 4.2.2 mailbox full' },
    ],
  },
});

/** In the cover of SNS. */
export function sns(message: object | string, more: object = {}): string {
  return JSON.stringify({
    Type: 'Notification',
    MessageId: '165545c9-2a5c-472c-8df2-7ff2be2b3b1b',
    TopicArn: 'arn:aws:sns:eu-west-1:123456789012:bounces',
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: '2025-03-17T09:05:02.000Z',
    SignatureVersion: '1',
    Signature: 'bm90IGNoZWNrZWQ=',
    SigningCertURL: 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService.pem',
    UnsubscribeURL: 'https://sns.eu-west-1.amazonaws.com/?Action=Unsubscribe',
    ...more,
  });
}

export const snsConfirmation = (url: string) =>
  sns('You have chosen to subscribe to the topic.', {
    Type: 'SubscriptionConfirmation',
    Token: '2336412f37',
    SubscribeURL: url,
  });

export const postmark = (more: object = {}) =>
  JSON.stringify({
    RecordType: 'Bounce',
    MessageStream: 'outbound',
    ID: 692560173,
    Type: 'HardBounce',
    TypeCode: 1,
    Name: 'Hard bounce',
    Tag: '',
    MessageID: '2c1b63fe-43f2-4db5-91b0-8bdfa44a9316',
    Metadata: {},
    ServerID: 23,
    Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
    Details: 'smtp;550 5.1.1 The email account that you tried to reach does not exist.',
    Email: RECIPIENT,
    From: 'status@example.com',
    BouncedAt: '2025-03-17T09:05:02Z',
    DumpAvailable: true,
    Inactive: true,
    CanActivate: true,
    Subject: 'Investigating: API is slow',
    ...more,
  });
