import { first, type Headers, mailOf, type Part } from './mail.ts';
import { namedDelivery } from './named-delivery.ts';

const ADDRESSED_TO = [
  ...[
    'to',
    'delivered-to',
    'x-original-to',
    'envelope-to',
    'x-envelope-to',
    'x-rcpt-to',
    'original-recipient',
  ],
];
const RETURNED = /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/;

/**
 * The delivery that a report in the form of a mail is about: it is addressed to the return path, or brings back the mail or
 * its head.
 */
export function deliveryOfReturned(head: Headers, parts: readonly Part[]): string | null {
  const [returned] = parts
    .filter(({ type }) => RETURNED.test(type))
    .map(({ body }) => mailOf(body.trimStart()).headers);
  return namedDelivery({
    returnPaths: [
      ...ADDRESSED_TO.flatMap((name) => head.get(name) ?? []),
      ...(returned?.get('return-path') ?? []),
    ],
    messageIds: [returned ? first(returned, 'message-id') : null],
  });
}
