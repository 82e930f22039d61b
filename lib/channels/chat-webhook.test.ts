import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/documents/message.ts';
import { discordBody } from '#lib/documents/discord-body.ts';
import { googleChatBody } from '#lib/documents/google-chat-body.ts';
import { slackBody } from '#lib/documents/slack-body.ts';
import { teamsBody } from '#lib/documents/teams-body.ts';
import { discordOver } from './discord.ts';
import { googleChatOver } from './google-chat.ts';
import { slackOver } from './slack.ts';
import { teamsOver } from './teams.ts';
import { LOOPBACK, type Manners, openReceiver, type Receiver } from './testing/receiver.ts';
import { WAYS as ways } from './testing/ways.ts';

const CHAT = { slack: slackOver, teams: teamsOver, discord: discordOver, google_chat: googleChatOver };
const BODIES = { slack: slackBody, teams: teamsBody, discord: discordBody, google_chat: googleChatBody };
type Service = keyof typeof CHAT;

const message: Message = {
  ...{ subject: 'Resolved: Größe', state: 'Resolved', title: 'Größe', words: 'It **works**.' },
  ...{ facts: [{ label: 'Affected', lines: ['API'] }], footer: '', why: 'You asked for it.' },
  link: { url: 'https://status.example.com/incidents/abc', text: 'Read' },
  page: { id: 'page', name: 'Acme', url: 'https://status.example.com' },
  ...{ tone: 'operational', subjectId: 'abcdefghijkl' },
};

const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function sendTo(service: Service, manners: Manners, address?: string) {
  const receiver = await openReceiver(manners);
  open.push(receiver);
  const to = { id: 'subscriber00', address: address ?? `${receiver.url}/room`, keys: null, linkVersion: 1 };
  const channel = CHAT[service](LOOPBACK);
  const envelope = { id: '17.subscriber00', subscriber: to, message, announced: null, ways };
  return { outcome: await channel.send(envelope), posts: receiver.posts, channel };
}

test.each(Object.keys(CHAT) as Service[])('%s is posted its body as JSON, to the room', async (service) => {
  const { outcome, posts, channel } = await sendTo(service, { status: 200, body: 'ok' });
  expect(outcome).toEqual({ kind: 'sent' });
  expect(posts).toHaveLength(1);
  expect(posts[0]).toMatchObject({ path: '/room', headers: { 'content-type': 'application/json' } });
  expect(JSON.parse(posts[0]!.body)).toEqual(BODIES[service](message, ways));
  expect(channel.missing()).toBeNull();
});

describe('what a service answers is put down to whom it concerns', () => {
  const failed = (code: number) =>
    `Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error ${code} with ContextId tcid=0`;
  test.each([
    ['slack', 'permanent', { status: 404, body: 'no_service' }],
    ['slack', 'permanent', { status: 403, body: 'invalid_token' }],
    ['slack', 'permanent', { status: 410, body: 'channel_is_archived' }],
    ['slack', 'refused', { status: 400, body: 'invalid_payload' }],
    ['slack', 'temporary', { status: 429, headers: { 'retry-after': '30' } }],
    ['slack', 'temporary', { status: 500, body: 'rollup_error' }],
    ['teams', 'sent', { status: 202 }],
    ['teams', 'sent', { status: 200, body: '1' }],
    ['teams', 'permanent', { status: 404, body: '{"error":{"code":"WorkflowNotFound"}}' }],
    ['teams', 'permanent', { status: 410 }],
    ['teams', 'permanent', { status: 401 }],
    ['teams', 'permanent', { status: 200, body: failed(404) }],
    ['teams', 'refused', { status: 400 }],
    ['teams', 'refused', { status: 413 }],
    ['teams', 'refused', { status: 200, body: failed(413) }],
    ['teams', 'temporary', { status: 200, body: failed(429) }],
    [
      'teams',
      'temporary',
      { status: 200, body: 'Webhook message delivery failed with error: Error contacting it' },
    ],
    ['teams', 'temporary', { status: 429 }],
    ['teams', 'temporary', { status: 502 }],
    ['discord', 'sent', { status: 204 }],
    ['discord', 'permanent', { status: 404, body: '{"message": "Unknown Webhook", "code": 10015}' }],
    ['discord', 'permanent', { status: 401, body: '{"message": "Invalid Webhook Token", "code": 50027}' }],
    ['discord', 'refused', { status: 400, body: '{"embeds": ["0"]}' }],
    ['discord', 'temporary', { status: 429, body: '{"retry_after": 0.5, "global": false}' }],
    ['discord', 'temporary', { status: 403, body: 'error code: 1015' }],
    ['google_chat', 'permanent', { status: 404 }],
    ['google_chat', 'permanent', { status: 403 }],
    ['google_chat', 'refused', { status: 400 }],
    ['google_chat', 'temporary', { status: 429 }],
    ['google_chat', 'temporary', { status: 503 }],
  ] as [Service, string, Manners][])('%s: %s for %o', async (service, kind, manners) => {
    expect((await sendTo(service, manners)).outcome.kind).toBe(kind);
  });

  test('staff are told its words, on one line and not too many', async () => {
    const { outcome } = await sendTo('slack', { status: 404, body: `no_service\r\n\0${'x'.repeat(500)}` });
    expect(outcome).toMatchObject({
      reason: expect.stringMatching(/^answered 404: no_service x+$/) as string,
    });
    expect('reason' in outcome && outcome.reason.length).toBeLessThan(250);
    expect((await sendTo('slack', { status: 404 })).outcome).toMatchObject({ reason: 'answered 404' });
  });

  test.each(Object.keys(CHAT) as Service[])(
    '%s does not lead to a place that nobody may be sent to',
    async (service) => {
      const redirect = { status: 302, headers: { location: 'http://169.254.169.254/' } };
      expect((await sendTo(service, redirect)).outcome).toMatchObject({ kind: 'temporary' });
      expect((await sendTo(service, {}, 'http://169.254.169.254/')).outcome).toMatchObject({
        kind: 'permanent',
      });
    },
  );
});
