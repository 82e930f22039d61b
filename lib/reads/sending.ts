import { channelsInUse, longestWaiting, waitingByChannel, whoPaused } from '#db/queries/waiting.ts';
import { sendingPausedAt } from '#db/queries/sending-paused.ts';
import { reader } from '#db/open.ts';
import type { Channel } from '#lib/channels/channel.ts';
import { CHANNELS } from '#lib/channels/index.ts';
import { now } from '#lib/clock.ts';
import { type Instant, MINUTE } from '#lib/domain/instant.ts';
import { withoutMailboxes } from '#lib/domain/shown-address.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { restReason } from '#lib/outbox/rests.ts';

/** Who stopped all messages, since when, and how many wait; null while they go out. */
export async function pausedSending() {
  const db = reader();
  const since = await sendingPausedAt(db);
  if (since === null) return null;
  const waiting = [...(await waitingByChannel(db)).values()].reduce((sum, count) => sum + count, 0);
  return { since, by: await whoPaused(db), waiting };
}

/** A channel by which messages do not go out as they should. */
export interface Trouble {
  readonly channel: ChannelKind;
  readonly waiting: number;
  /** What is not set up; null when it is, and messages are late all the same. */
  readonly missing: string | null;
  /** Since when the first of them should have gone out. */
  readonly overdueSince: Instant | null;
  /** What the last attempt came to. */
  readonly lastFailure: string | null;
}

/** Retries and a server that is busy are not worth a word; this long is. */
const LATE = 10 * MINUTE;

/** What keeps messages from going out while staff have not stopped them. */
export async function troubles(): Promise<Trouble[]> {
  const db = reader();
  const waiting = await waitingByChannel(db);
  const kinds = Object.keys(CHANNELS) as (keyof typeof CHANNELS)[];
  const shut = kinds.filter((kind) => missingOf(kind) !== null);
  const used = shut.length > 0 ? await channelsInUse(db) : new Set<ChannelKind>();
  const isPaused = (await sendingPausedAt(db)) !== null;
  const found: Trouble[] = [];
  for (const channel of kinds) {
    const [count, missing] = [waiting.get(channel) ?? 0, missingOf(channel)];
    if (missing !== null && (used.has(channel) || count > 0))
      found.push({ channel, waiting: count, missing, overdueSince: null, lastFailure: null });
    if (missing !== null || count === 0 || isPaused) continue;
    const first = await longestWaiting(db, channel);
    if (!first || now() - first.dueAt <= LATE) continue;
    const said = restReason(channel) ?? first.reason;
    const lastFailure = said === null ? null : withoutMailboxes(said);
    found.push({ channel, waiting: count, missing: null, overdueSince: first.dueAt, lastFailure });
  }
  return found;
}

function missingOf(kind: ChannelKind): string | null {
  const channels: Partial<Record<ChannelKind, Channel>> = CHANNELS;
  return channels[kind]?.missing() ?? null;
}
