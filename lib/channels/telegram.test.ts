import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Message } from '#lib/documents/message.ts';
import { telegramText } from '#lib/documents/telegram-text.ts';
import { openBotApi, TOKEN as BOT_TOKEN } from '#lib/telegram/testing/bot-api.ts';
import { type Manners, openReceiver, type Receiver } from './testing/receiver.ts';
import { WAYS as ways } from './testing/ways.ts';
import { telegramOver } from './telegram.ts';

const TOKEN = '123456789:AAFa-secret_of_the_tests_known_to_all';
const message: Message = {
  ...{ subject: 'Resolved: <Größe>', state: 'Resolved', title: '<Größe>', words: 'It **works**.' },
  ...{ facts: [], footer: '', why: 'You asked for it.' },
  link: { url: 'https://status.example.com/incidents/abc', text: 'Read' },
  page: { id: 'page', name: 'Acme', url: 'https://status.example.com' },
  ...{ tone: 'operational', subjectId: 'abcdefghijkl' },
};
const subscriber = { id: 'subscriber00', address: '-1001234567890', keys: null, linkVersion: 1 };
const envelope = { id: '17.subscriber00', subscriber, message, announced: null, ways };

const open: Receiver[] = [];
afterEach(async () => {
  for (const receiver of open.splice(0)) await receiver.close();
});

async function sendTo(manners: Manners) {
  const api = await openReceiver(manners);
  open.push(api);
  return { outcome: await telegramOver(TOKEN, api.url).send(envelope), posts: api.posts };
}
const says = (status: number, description: string): Manners => ({
  status,
  body: JSON.stringify({ ok: false, error_code: status, description }),
});

test('a message is sent by the bot to the chat, as HTML and without a preview', async () => {
  const { outcome, posts } = await sendTo({ body: '{"ok":true,"result":{}}' });
  expect(outcome).toEqual({ kind: 'sent' });
  expect(posts[0]!.path).toBe(`/bot${TOKEN}/sendMessage`);
  expect(JSON.parse(posts[0]!.body)).toEqual({
    chat_id: '-1001234567890',
    text: telegramText(message, ways),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
  });
  expect(posts[0]!.body).toContain('&lt;Größe&gt;');
});

test('a group that has become another chat is told there', async () => {
  const api = await openBotApi();
  const became = (migrate_to_chat_id: number) => ({
    ...{ method: 'sendMessage', status: 400, parameters: { migrate_to_chat_id } },
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
  });
  api.faults.push(became(-1007));
  expect(await telegramOver(BOT_TOKEN, api.url).send(envelope)).toEqual({ kind: 'sent' });
  expect(api.sent).toMatchObject([{ chat_id: '-1007', text: telegramText(message, ways) }]);
  // One that leads on and on is not followed.
  api.faults.push(became(-1007), became(-1008));
  expect(await telegramOver(BOT_TOKEN, api.url).send(envelope)).toMatchObject({ kind: 'permanent' });
  api.close();
});

test('what was taken is sent, though the answer breaks off', async () => {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-length': 99 }).write('{"ok":true', () => answer.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await telegramOver(TOKEN, `http://127.0.0.1:${port}`).send(envelope)).toEqual({ kind: 'sent' });
  server.close().closeAllConnections();
});

describe('what Telegram answers is put down to whom it concerns', () => {
  test.each([
    ['permanent', says(403, 'Forbidden: bot was blocked by the user')],
    ['permanent', says(403, 'Forbidden: bot was kicked from the supergroup chat')],
    ['permanent', says(400, 'Bad Request: chat not found')],
    ['permanent', says(400, 'Bad Request: group chat was upgraded to a supergroup chat')],
    ['refused', says(400, "Bad Request: can't parse entities")],
    ['temporary', says(429, 'Too Many Requests: retry after 5')],
    ['temporary', { status: 502, body: '<html>Bad Gateway</html>' }],
    ['unavailable', says(401, 'Unauthorized')],
    ['unavailable', says(404, 'Not Found')],
    ['unavailable', { body: '<html>Welcome to our network</html>' }],
    ['unavailable', { status: 302, headers: { location: '/elsewhere' } }],
  ] as [string, Manners][])('%s for %o', async (kind, manners) => {
    const { outcome } = await sendTo(manners);
    expect(outcome.kind).toBe(kind);
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
  });

  test('unavailable: nobody there, and the token is in no reason', async () => {
    const api = await openReceiver();
    await api.close();
    const nowhere = [api.url, 'http://127.0.0.1:1', 'http://nowhere.invalid', 'not an address'];
    for (const place of nowhere) {
      const outcome = await telegramOver(TOKEN, place).send(envelope);
      expect(outcome).toMatchObject({
        kind: 'unavailable',
        reason: expect.stringMatching(/: \w+$/) as string,
      });
      expect(JSON.stringify(outcome)).not.toContain(TOKEN);
    }
  });

  test('without a token nothing can be sent, and staff hear why', async () => {
    const channel = telegramOver(undefined, 'http://127.0.0.1:1');
    expect(channel.missing()).toBe('TELEGRAM_BOT_TOKEN is not set.');
    expect((await channel.send(envelope)).kind).toBe('unavailable');
    expect(telegramOver(TOKEN, '').missing()).toBeNull();
  });
});
