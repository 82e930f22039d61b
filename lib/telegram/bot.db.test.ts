import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reader } from '#db/open.ts';
import { subscriptionOf } from '#db/queries/subscriber.ts';
import { deliveries, subscribers } from '#db/schema/index.ts';
import { MONDAY, passTime, setClock } from '#db/testing/clock.ts';
import { edith, lastEvent, setUpPage } from '#db/testing/world.ts';
import { SUBSCRIBER } from '#lib/domain/actor.ts';
import { MINUTE } from '#lib/domain/instant.ts';
import { linkKey } from '#lib/link-key.ts';
import { fanOut } from '#lib/outbox/fan-out.ts';
import { changeSubscription } from '#lib/verbs/change-subscription.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { pauseSubscription } from '#lib/verbs/pause-subscription.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { telegramAt } from '#lib/channels/telegram-api.ts';
import { nameOfBot, newBotName } from './bot-name.ts';
import { poll } from './poll.ts';
import { grows, openBotApi, TOKEN, writes } from './testing/bot-api.ts';

beforeAll(async () => {
  setClock(MONDAY);
  await setUpPage();
});

let api: Awaited<ReturnType<typeof openBotApi>>;
let chat = 100;
const ending: (() => Promise<void>)[] = [];
beforeEach(async () => {
  api = await openBotApi();
  chat += 1;
});
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
  api.close();
});

/** A node that asks. @returns how long it rested each time */
function bot(): number[] {
  const stopping = new AbortController();
  const rests: number[] = [];
  const rest = async (milliseconds: number) => void rests.push(milliseconds);
  const polling = poll({
    telegram: telegramAt(api.url, TOKEN),
    ...{ botName: 'NovuStatusBot', signal: stopping.signal, rest },
  });
  ending.push(() => {
    stopping.abort();
    return polling;
  });
  return rests;
}

/** Something is written in a chat, and dealt with. */
async function says(text: string, id = chat): Promise<string | undefined> {
  const before = api.sent.length;
  api.happens(writes(id, text));
  await expect.poll(() => api.unconfirmed()).toBe(0);
  return api.sent.slice(before).map(({ text }) => String(text))[0];
}

async function rowOf(id = chat) {
  const rows = await reader().select().from(subscribers).where(eq(subscribers.channel, 'telegram'));
  return rows.find(({ address }) => address === String(id));
}
const wishOf = async (id = chat) => subscriptionOf(reader(), (await rowOf(id))!);
const words = { body: 'It is.', components: [], notify: true };
const opens = async (name: string) =>
  (await openIncident(edith, { ...words, name, status: 'investigating' })).incidentId;

describe('whoever presses Start', () => {
  test('is told of everything from then on, at once, and is given the link to their subscription', async () => {
    bot();
    const said = await says('/start');
    const row = (await rowOf())!;
    expect(row).toMatchObject({ status: 'active', scope: 'page', address: String(chat) });
    expect(said).toContain('You will be told here when there is news of Novu.');
    expect(said).toContain(`https://status.example.com/subscription/${linkKey(row)}`);
    const incidentId = await opens('Slow');
    while (await fanOut());
    const told = await reader()
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.subscriberId, row.id), eq(deliveries.subjectId, incidentId)));
    expect(told).toMatchObject([{ channel: 'telegram' }]);
  });

  test('a second time, gets the same answer, and nothing is changed', async () => {
    bot();
    const first = await says('/start');
    const before = await rowOf();
    passTime(MINUTE);
    expect(await says('/start')).toBe(first);
    expect(await rowOf()).toEqual(before);
  });

  test('keeps what they chose on the page; who paused goes on', async () => {
    bot();
    await says('/start');
    const row = (await rowOf())!;
    const key = linkKey(row);
    await changeSubscription(SUBSCRIBER, { key, version: row.version, leastImpact: 'major' });
    await pauseSubscription(SUBSCRIBER, { key });
    await says('/start');
    expect(await rowOf()).toMatchObject({ status: 'active', leastImpact: 'major' });
  });

  test('in a group, is the group', async () => {
    bot();
    expect(await says('/start@NovuStatusBot', -chat)).toContain('You will be told here');
    expect(await rowOf(-chat)).toMatchObject({ status: 'active' });
  });
});

describe('whoever comes from an incident', () => {
  test('follows that one alone, then another; and is told of everything when they ask for it', async () => {
    bot();
    const [one, other] = [await opens('One'), await opens('Other')];
    expect(await says(`/start i_${one}`)).toContain('how this incident goes on');
    expect(await wishOf()).toMatchObject({ scope: 'incident', incidentIds: [one] });
    await says(`/start i_${other}`);
    expect((await wishOf()).incidentIds.toSorted()).toEqual([one, other].toSorted());
    expect(await says('/start')).toContain('when there is news');
    expect(await wishOf()).toMatchObject({ scope: 'page' });
  });

  test('is told of its updates and of no other’s', async () => {
    bot();
    const [one, other] = [await opens('One'), await opens('Other')];
    passTime(MINUTE);
    await says(`/start i_${one}`);
    for (const incidentId of [one, other])
      await postUpdate(edith, { incidentId, status: 'monitoring', ...words });
    while (await fanOut());
    const { id } = (await rowOf())!;
    const told = await reader().select().from(deliveries).where(eq(deliveries.subscriberId, id));
    expect(told.map(({ subjectId }) => subjectId)).toEqual([one]);
  });

  test('that is not there is told so, and is not subscribed', async () => {
    bot();
    expect(await says('/start i_nothere')).toContain('no such incident');
    expect(await rowOf()).toBeUndefined();
  });
});

describe('whoever says /stop', () => {
  test('hears no more, the chat is forgotten, and the links of before open nothing after a new Start', async () => {
    bot();
    const before = await says('/start');
    const { id } = (await rowOf())!;
    expect(await says('/stop')).toContain('You will hear no more here.');
    expect(await rowOf()).toBeUndefined();
    expect(await says('/stop')).toContain('You will hear no more here.');
    const again = await says('/start');
    expect((await rowOf())?.id).toBe(id);
    expect(again).not.toBe(before);
  });

  test('or throws the bot out, is left alone and not answered', async () => {
    bot();
    await says('/start');
    const count = api.sent.length;
    api.happens({ my_chat_member: { chat: { id: chat }, new_chat_member: { status: 'kicked' } } });
    await expect.poll(() => api.unconfirmed()).toBe(0);
    expect(await rowOf()).toBeUndefined();
    expect(api.sent).toHaveLength(count);
  });

  test('without ever having started, is answered and nothing is noted', async () => {
    bot();
    const before = await lastEvent();
    expect(await says('/stop')).toContain('You will hear no more here.');
    expect(await rowOf()).toBeUndefined();
    expect(await lastEvent()).toEqual(before);
  });
});

describe('a group that grows into another chat', () => {
  async function grown(from: number, to: number) {
    api.happens(grows(from, to));
    await expect.poll(() => api.unconfirmed()).toBe(0);
  }

  test('takes along what it chose, without a word', async () => {
    bot();
    const [from, to] = [-chat, -1_000_000_000 - chat];
    await says('/start', from);
    const row = (await rowOf(from))!;
    await changeSubscription(SUBSCRIBER, { key: linkKey(row), version: row.version, leastImpact: 'major' });
    const count = api.sent.length;
    await grown(from, to);
    expect(await rowOf(from)).toBeUndefined();
    expect(await rowOf(to)).toMatchObject({ id: row.id, status: 'active', leastImpact: 'major' });
    expect(api.sent).toHaveLength(count);
    await grown(from, to);
    expect(await rowOf(to), 'said twice').toMatchObject({ id: row.id, status: 'active' });
    expect(await says('/stop', to)).toContain('You will hear no more here.');
  });

  test('that has asked for itself already is told once', async () => {
    bot();
    const [from, to] = [-chat, -1_000_000_000 - chat];
    await says('/start', from);
    await says('/start', to);
    const before = await rowOf(to);
    await grown(from, to);
    expect(await rowOf(from)).toBeUndefined();
    expect(await rowOf(to)).toEqual(before);
  });

  test('and never asked for anything is nothing to us', async () => {
    bot();
    const before = await lastEvent();
    await grown(-chat, -1_000_000_000 - chat);
    expect(await lastEvent()).toEqual(before);
  });
});

describe('the bot goes on', () => {
  test('when it cannot answer in a chat: what was asked for is done', async () => {
    bot();
    api.faults.push({ method: 'sendMessage', status: 403, description: 'Forbidden: bot was blocked' });
    expect(await says('/start')).toBeUndefined();
    expect(await rowOf()).toMatchObject({ status: 'active' });
    expect(await says('/start', chat + 10_000)).toContain('You will be told here');
  });

  test('past what it does not understand', async () => {
    bot();
    for (const odd of [{}, { message: null }, { message: { chat: { id: 0 }, text: '/start' } }])
      api.happens(odd);
    expect(await says('/start')).toContain('You will be told here');
  });

  test('after a rest: a minute when another asks, as long as Telegram says, longer each time for the rest', async () => {
    const say = (status: number, retryAfter?: number) =>
      api.faults.push({
        ...{ method: 'getUpdates', status, description: 'No' },
        ...(retryAfter ? { parameters: { retry_after: retryAfter } } : {}),
      });
    say(409);
    say(429, 7);
    say(500);
    say(502);
    const rests = bot();
    expect(await says('/start')).toContain('You will be told here');
    expect(rests).toEqual([60_000, 7_000, 4_000, 8_000]);
  });

  test('begun twice, one of the two rests, and no Start is lost', async () => {
    const [one, other] = [bot(), bot()];
    expect(await says('/start')).toContain('You will be told here');
    await expect.poll(() => one.length + other.length).toBeGreaterThan(0);
    expect(new Set([...one, ...other])).toEqual(new Set([60_000]));
    expect(await rowOf()).toMatchObject({ status: 'active' });
  });

  test('from where it was cut off: what was not confirmed comes again, and is the same', async () => {
    api.happens(writes(chat, '/start'));
    bot();
    await expect.poll(() => api.unconfirmed()).toBe(0);
    await Promise.all(ending.splice(0).map((end) => end()));
    const before = await rowOf();
    api.happens(writes(chat, '/start'));
    bot();
    await expect.poll(() => api.unconfirmed()).toBe(0);
    expect(await rowOf()).toEqual(before);
  });
});

describe('what the bot is called', () => {
  test('is asked once, and kept', async () => {
    const name = newBotName(telegramAt(api.url, TOKEN));
    expect(await Promise.all([name(), name()])).toEqual(['NovuStatusBot', 'NovuStatusBot']);
    expect(await name()).toBe('NovuStatusBot');
    expect(api.asked).toHaveLength(1);
  });

  test('is not known while Telegram cannot be reached, and not asked at every page; later it is', async () => {
    api.faults.push({ method: 'getMe', status: 502, description: 'Bad Gateway' });
    const name = newBotName(telegramAt(api.url, TOKEN));
    expect([await name(), await name()]).toEqual([null, null]);
    expect(api.asked).toHaveLength(1);
    passTime(MINUTE);
    expect(await name()).toBe('NovuStatusBot');
    expect(await newBotName(null)()).toBeNull();
  });

  test('its token stands in no fault, whatever goes wrong', async () => {
    const secret = /AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/;
    api.faults.push({ method: 'getMe', status: 404, description: `no bot ${TOKEN}` });
    const calls = [
      () => nameOfBot(telegramAt(api.url, TOKEN)),
      () => nameOfBot(telegramAt(api.url, `${TOKEN}0`)),
      () => nameOfBot(telegramAt('http://127.0.0.1:9', TOKEN)),
      () => nameOfBot(telegramAt(api.url.replace('http:', 'https:'), TOKEN)),
      () => nameOfBot(telegramAt('no address', TOKEN)),
      () => telegramAt(api.url, TOKEN)('no such method'),
    ];
    for (const call of calls) {
      const error = await call().then(
        () => expect.fail('it was answered'),
        (reason: unknown) => reason,
      );
      const { name, message, stack, cause } = error as Error;
      expect(name).toBe('TelegramFault');
      expect(`${message} ${stack} ${JSON.stringify(cause ?? '')}`).not.toMatch(secret);
    }
  });
});
