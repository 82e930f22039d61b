import { createHash, ECDH } from 'node:crypto';
import webPush from 'web-push';
import { messagePush } from '#lib/documents/message-push.ts';
import { guardedFetch, type Guard, outboundUrl } from '#lib/outbound/guarded-fetch.ts';
import type { Channel, Envelope } from './channel.ts';
import { judged } from './judged.ts';
import { pushOutcome } from './push-outcome.ts';
import { vapidKeys } from './vapid.ts';

const AT_ONCE = 20;
/** Seconds that a push service keeps what a browser does not fetch: yesterday's news is on the page. */
const KEPT_FOR = 24 * 60 * 60;

/**
 * Notifications of browsers, by whatever push service a browser brings (RFC 8030). What is sent is encrypted to the browser
 * and signed with our key.
 * @param contact a mailbox of the operator, for the people of the push service; else they are given the page's address
 */
export function pushFrom(contact: string | undefined, guard: Guard): Channel {
  return {
    concurrency: AT_ONCE,
    perSecond: null,
    missing: () => null,
    async send(envelope) {
      const { address, keys } = envelope.subscriber;
      if (!address || !keys) return { kind: 'permanent', reason: 'the browser gave no keys' };
      if (!areKeys(keys)) return { kind: 'permanent', reason: 'the keys of the browser are none' };
      const subscription = { endpoint: address, keys };
      const pushed = async () => guardedFetch(address, requestOf(envelope, subscription, contact), guard);
      return judged(pushed(), ({ status, body }) => pushOutcome(status, body));
    },
  };
}

type Keys = webPush.PushSubscription['keys'];

/** Whether anything can be encrypted to them: a point of the curve, and a secret of 16 bytes at least. */
function areKeys({ p256dh, auth }: Keys): boolean {
  try {
    ECDH.convertKey(p256dh, 'prime256v1', 'base64url');
  } catch {
    return false;
  }
  const lengthOf = (key: string) => Buffer.from(key, 'base64url').length;
  return lengthOf(p256dh) === 65 && lengthOf(auth) >= 16;
}

/** @throws OutboundFault for an endpoint that is no web address: nothing can be signed for that */
function requestOf(envelope: Envelope, subscription: webPush.PushSubscription, contact: string | undefined) {
  outboundUrl(subscription.endpoint);
  const { message, announced, ways } = envelope;
  const isAsking = message.link.url === ways.confirm;
  const isBeginning = announced?.story.kind === 'incident' && announced.story.updates.length === 1;
  const subject = contact ? `mailto:${contact}` : secured(message.page.url);
  const { headers, body } = webPush.generateRequestDetails(subscription, messagePush(message, ways), {
    vapidDetails: { subject, ...vapidKeys() },
    TTL: KEPT_FOR,
    urgency: isAsking || isBeginning ? 'high' : 'normal',
    topic: topicOf(message.subjectId),
  });
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { method: 'POST', headers: Object.fromEntries(named) as Record<string, string>, body } as const;
}

/** Of what is under one topic the push service keeps the newest alone. At most 32 characters; theirs to read, so no id. */
function topicOf(subjectId: string): string {
  return createHash('sha256').update(subjectId).digest('base64url').slice(0, 32);
}

/** RFC 8292 knows no other web addresses; a page without https is one that is being tried out. */
function secured(url: string): string {
  return url.replace(/^http:/, 'https:');
}
