import { eq, sql } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { page, subscribers } from '#db/schema/index.ts';
import type { Channel } from '#lib/channels/channel.ts';
import { now } from '#lib/clock.ts';
import { type Instant, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { log } from '#lib/log.ts';
import { claim, type Claimed } from './claim.ts';
import { newMessages } from './messages.ts';
import { newSettlements } from './settlements.ts';
import type { Settlement } from './settle.ts';
import { newPace } from './pace.ts';
import { noteRest } from './rests.ts';
import { waysOf } from './ways.ts';

/** Taken ahead of sending, for each that is on its way: a claim is a transaction, and most sends are faster. */
const AHEAD = 5;
/** What has less of its lease left is not begun: it could end in other hands. */
const LEAST_LEASE = 3 * MINUTE;
const NOT_BEGUN = { kind: 'unavailable', reason: 'not begun' } as const;
const FIRST_REST = SECOND;
const LONGEST_REST = 5 * MINUTE;

/** One channel's queue: claims, sends so many at once, settles, and rests while the channel is down. */
export interface Lane {
  /**
   * Sends what is due until nothing is, or the channel is down.
   * @param isStopping asked before anything is begun
   */
  drain(isStopping: () => boolean): Promise<void>;
}

export function newLane(kind: ChannelKind, channel: Channel, worker: string): Lane {
  const newsFor = newMessages();
  const pace = newPace(channel.perSecond);
  const written = newSettlements();
  let failures = 0;
  let restUntil = 0 as Instant;

  async function outcomeOf(eventId: number, subscriber: Subscriber): Promise<Settlement['outcome']> {
    const news = await newsFor(eventId, subscriber);
    if (!news) return { kind: 'withdrawn' };
    const { message, announced, to } = news;
    const ways = waysOf(subscriber, message.page.url);
    return channel.send({ id: `${eventId}.${subscriber.id}`, subscriber: to, message, announced, ways });
  }

  async function attempt(delivery: Claimed): Promise<void> {
    if (!isTooLate(delivery)) await pace();
    // A strict pace may have kept it longer than its lease is good for, and the queue before that.
    if (isTooLate(delivery)) return written({ delivery, outcome: NOT_BEGUN });
    const { subscriber, isPaused } = await recipientOf(delivery);
    if (isPaused) return written({ delivery, outcome: NOT_BEGUN });
    const outcome = await outcomeOf(delivery.eventId, subscriber);
    // Says nothing of the channel: it was not asked.
    if (outcome.kind === 'withdrawn') return written({ delivery, outcome });
    noteRest(kind, outcome.kind === 'unavailable' ? outcome.reason : null);
    if (outcome.kind === 'unavailable') {
      if (now() >= restUntil) {
        const rest = Math.min(FIRST_REST * 2 ** failures, LONGEST_REST);
        restUntil = plus(now(), rest);
        failures += 1;
        log.warn({ channel: kind, reason: outcome.reason, rest }, 'the channel is down; its messages wait');
      }
    } else failures = 0;
    await written({ delivery, outcome });
  }

  return {
    async drain(isStopping) {
      const underWay = new Set<Promise<void>>();
      let queue: Claimed[] = [];
      const mayGoOn = () => !isStopping() && channel.missing() === null && now() >= restUntil;
      while (mayGoOn()) {
        // After a failure one message goes first, to see whether the channel is back.
        const atOnce = failures > 0 ? 1 : channel.concurrency;
        if (queue.length === 0 && underWay.size < atOnce)
          queue = await claim(kind, worker, failures > 0 ? 1 : atOnce * AHEAD);
        if (queue.length === 0 && underWay.size === 0) return;
        while (queue.length > 0 && underWay.size < atOnce && mayGoOn()) {
          const delivery = queue.shift()!;
          const sending = attempt(delivery).finally(() => underWay.delete(sending));
          underWay.add(sending);
        }
        if (underWay.size > 0) await Promise.race(underWay);
      }
      await Promise.all(underWay);
      // What was taken and not begun goes back to whoever is ready for it.
      await Promise.all(queue.map((delivery) => written({ delivery, outcome: NOT_BEGUN })));
    },
  };
}

const isTooLate = ({ leaseUntil }: Claimed) => now() > leaseUntil! - LEAST_LEASE;

type Subscriber = typeof subscribers.$inferSelect;

/** Both with one question, since both are asked before each message. */
async function recipientOf({ subscriberId }: Claimed) {
  const [found] = await reader()
    .select({ subscriber: subscribers, pausedAt: page.sendingPausedAt })
    .from(subscribers)
    .leftJoin(page, sql`true`)
    .where(eq(subscribers.id, subscriberId));
  // A delivery refers to its subscriber, who is never deleted.
  return { subscriber: found!.subscriber, isPaused: found!.pausedAt !== null };
}
