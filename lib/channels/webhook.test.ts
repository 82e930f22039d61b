import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/documents/message.ts';
import { incident } from '#lib/published/testing-world.ts';
import { linkKey } from '#lib/link-key.ts';
import type { Envelope } from './channel.ts';
import { announcedLast } from './testing/announced.ts';
import { LOOPBACK, type Manners, openReceiver, type Receiver } from './testing/receiver.ts';
import { WAYS as ways } from './testing/ways.ts';
import { webhookOver } from './webhook.ts';
import { webhookSecret } from './webhook-signature.ts';

const holder = { id: 'subscriber00', linkVersion: 3 };
const message: Message = {
  ...{ subject: 'Confirm your subscription', state: 'One step left', title: 'Größe', words: 'Do it.' },
  ...{ facts: [], link: { url: ways.confirm, text: 'Confirm' }, footer: '', why: 'You asked for it.' },
  page: { id: 'page', name: 'Acme', url: 'https://status.example.com' },
  ...{ tone: 'operational', subjectId: 'abcdefghijkl' },
};
const announced = announcedLast(incident('slow', [[-5, 'investigating']], { name: 'Größe is slow' }));

const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function sendTo(manners: Manners | 'hang', more: Partial<Envelope> = {}, guard = LOOPBACK) {
  const receiver = await openReceiver(manners);
  open.push(receiver);
  const subscriber = { ...holder, address: `${receiver.url}/hook?a=b`, keys: null };
  const envelope: Envelope = { id: '17.subscriber00', subscriber, message, announced, ways, ...more };
  const outcome = await webhookOver(guard).send(envelope);
  return { outcome, receiver, post: receiver.posts[0]! };
}
const headersOf = ({ headers }: Receiver['posts'][number]) => headers as Record<string, string>;

describe('a webhook', () => {
  test('gets the body of Statuspage, and proves by its signature whose it is', async () => {
    const { outcome, post } = await sendTo({ status: 204 });
    expect(outcome).toEqual({ kind: 'sent' });
    expect(post.path).toBe('/hook?a=b');
    expect(post.headers['content-type']).toBe('application/json');
    const verified = new Webhook(webhookSecret(holder)).verify(post.body, headersOf(post));
    expect(verified).toMatchObject({
      incident: { name: 'Größe is slow' },
      meta: { unsubscribe: ways.leave },
    });
    expect(post.headers['webhook-id'], 'one that holds no full stop').toBe('17_subscriber00');
  });

  test('has the same id at each attempt', async () => {
    const [first, second] = [await sendTo({ status: 500 }), await sendTo({})];
    expect(second.post.headers['webhook-id']).toBe(first.post.headers['webhook-id']);
  });

  test('is not believed when a byte was changed, or with the secret of somebody else or of before', async () => {
    const { post } = await sendTo({});
    const isBelieved = (secret: string, body = post.body, headers = headersOf(post)) => {
      try {
        new Webhook(secret).verify(body, headers);
        return true;
      } catch {
        return false;
      }
    };
    expect(isBelieved(webhookSecret(holder))).toBe(true);
    expect(isBelieved(webhookSecret(holder), `${post.body} `)).toBe(false);
    expect(isBelieved(webhookSecret(holder), post.body, { ...headersOf(post), 'webhook-id': 'x' })).toBe(
      false,
    );
    expect(isBelieved(webhookSecret({ ...holder, id: 'subscriber01' }))).toBe(false);
    expect(isBelieved(webhookSecret({ ...holder, linkVersion: 4 }))).toBe(false);
  });

  test('hears what is between us in a body of its own, signed too', async () => {
    const { post } = await sendTo({}, { announced: null });
    const verified = new Webhook(webhookSecret(holder)).verify(post.body, headersOf(post));
    expect(verified).toEqual({
      meta: {
        ...{ unsubscribe: ways.leave, documentation: ways.manage },
        generated_at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
      page: message.page,
      message: { subject: message.subject, text: message.words, link: ways.confirm },
      confirmation: ways.confirm,
    });
    const link = { ...message, link: { url: ways.manage, text: 'See' } };
    expect((await sendTo({}, { announced: null, message: link })).post.body).not.toContain('confirmation');
  });

  test('is never sent its secret, which is no key of its links either', async () => {
    const secret = webhookSecret(holder);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    for (const told of [announced, null]) {
      const { post } = await sendTo({}, { announced: told });
      expect(JSON.stringify(post)).not.toContain(secret.slice('whsec_'.length));
    }
    expect(secret).not.toContain(linkKey(holder).slice(holder.id.length));
  });
});

describe('what a webhook does is held against it alone', () => {
  test.each([
    ['sent', 'taken', { status: 202 }],
    ['permanent', 'gone', { status: 410 }],
    ['temporary', 'not there today', { status: 404 }],
    ['temporary', 'shut', { status: 401 }],
    ['temporary', 'does not like it', { status: 400 }],
    ['temporary', 'busy', { status: 429, headers: { 'retry-after': '60' } }],
    ['temporary', 'broken', { status: 500 }],
    ['temporary', 'down', { status: 503, headers: { 'retry-after': '60' } }],
    ['temporary', 'somewhere else', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
    ['sent', 'with more to say than anybody reads', { body: 'x'.repeat(100_000) }],
  ] as [string, string, Manners][])('%s: %s', async (kind, _what, manners) => {
    expect((await sendTo(manners)).outcome.kind).toBe(kind);
  });

  test('temporary: silent', async () => {
    const { outcome } = await sendTo('hang', {}, { ...LOOPBACK, within: 200 });
    expect(outcome).toMatchObject({ kind: 'temporary' });
  });

  test('temporary: nobody there', async () => {
    const { receiver } = await sendTo({});
    await receiver.close();
    const subscriber = { ...holder, address: receiver.url, keys: null };
    expect((await sendTo({}, { subscriber })).outcome).toMatchObject({ kind: 'temporary' });
  });

  test.each(['http://169.254.169.254/latest', 'http://[::1]/', 'http://10.0.0.1/', 'ftp://example.com/', ''])(
    'permanent: %s, which nobody may be sent to',
    async (address) => {
      const subscriber = { ...holder, address, keys: null };
      expect((await sendTo({}, { subscriber })).outcome).toMatchObject({ kind: 'permanent' });
    },
  );

  test('permanent: loopback, where the operator does not allow it', async () => {
    const { outcome, receiver } = await sendTo({}, {}, { allowed: [] });
    expect(outcome.kind).toBe('permanent');
    expect(receiver.posts).toEqual([]);
  });

  test('and its words are told to nobody', async () => {
    const { outcome } = await sendTo({ status: 500, body: 'the inside of a network' });
    expect(outcome).toEqual({ kind: 'temporary', reason: 'answered 500' });
  });
});
