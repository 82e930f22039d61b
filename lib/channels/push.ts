import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { messagePush } from '#lib/documents/message-push.ts';
import { guardedFetch, type Guard } from '#lib/outbound/guarded-fetch.ts';
import { OutboundFault } from '#lib/outbound/outbound-fault.ts';
import type { Channel, Envelope } from './channel.ts';
import { pushOutcome, unreached } from './push-outcome.ts';
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
      const request = requestOf(envelope, { endpoint: address, keys }, contact);
      if (!request) return { kind: 'permanent', reason: 'the keys of the browser are none' };
      try {
        const { status, body } = await guardedFetch(address, request, guard);
        return pushOutcome(status, body);
      } catch (error) {
        if (!(error instanceof OutboundFault)) throw error;
        return unreached(error);
      }
    },
  };
}

/** @returns null when nothing can be encrypted to these keys */
function requestOf(envelope: Envelope, subscription: webPush.PushSubscription, contact: string | undefined) {
  const { message, announced, ways } = envelope;
  const isAsking = message.link.url === ways.confirm;
  const isBeginning = announced?.story.kind === 'incident' && announced.story.updates.length === 1;
  const subject = contact ? `mailto:${contact}` : secured(message.page.url);
  try {
    const { headers, body } = webPush.generateRequestDetails(subscription, messagePush(message, ways), {
      vapidDetails: { subject, ...vapidKeys() },
      TTL: KEPT_FOR,
      urgency: isAsking || isBeginning ? 'high' : 'normal',
      topic: topicOf(message.subjectId),
    });
    const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return { method: 'POST', headers: Object.fromEntries(named) as Record<string, string>, body } as const;
  } catch {
    return null;
  }
}

/** Of what is under one topic the push service keeps the newest alone. At most 32 characters; theirs to read, so no id. */
function topicOf(subjectId: string): string {
  return createHash('sha256').update(subjectId).digest('base64url').slice(0, 32);
}

/** RFC 8292 knows no other web addresses; a page without https is one that is being tried out. */
function secured(url: string): string {
  return url.replace(/^http:/, 'https:');
}
