import { hostname } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { CHANNELS } from '#lib/channels/index.ts';
import { onCommitted } from '#db/committed.ts';
import { onClockSet } from '#lib/clock.ts';
import { SECOND } from '#lib/domain/instant.ts';
import type { ChannelKind } from '#lib/domain/subscriber.ts';
import { env } from '#lib/env.ts';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { releaseNotices } from '#lib/notices/claim-notices.ts';
import { newNoticeLane } from '#lib/notices/notice-lane.ts';
import { newPause } from '#lib/pause.ts';
import { releaseAll } from './claim.ts';
import { fanOut } from './fan-out.ts';
import { newLane } from './lane.ts';

/** Commits of this process wake the lanes at once; all else, other nodes' events included, is found by asking this often. */
const ASK_EVERY = SECOND;

// Next may load this module more than once in a process; the outbox must be one.
const place = globalThis as { [KEY]?: true };
const KEY: unique symbol = Symbol.for('candor.outbox') as never;

/** Starts telling subscribers in the background. Ends with the process, and begins nothing new after SIGTERM. */
export async function startOutbox(): Promise<void> {
  if (place[KEY]) return;
  place[KEY] = true;
  let stopping = false;
  process.once('SIGTERM', () => (stopping = true));
  const worker = `${hostname()}.${process.pid}.${newId()}`;
  // With SQLite no other process sends: whoever held something is gone.
  if (env.engine === 'sqlite') await releaseAll();
  if (env.engine === 'sqlite') await releaseNotices();

  // Nobody wakes it: the answer to whoever wrote it and the page that says it go first, and mail about it is not due yet.
  repeat('fan-out', async () => {
    // On SQLite a part is written without a pause, so whatever else waits gets its turn between two.
    while (!stopping && (await fanOut())) await setImmediate();
  });
  for (const [kind, channel] of Object.entries(CHANNELS)) {
    const lane = newLane(kind as ChannelKind, channel, worker);
    const wake = repeat(kind, () => lane.drain(() => stopping));
    onCommitted(wake);
  }
  const notices = newNoticeLane(CHANNELS.email, worker);
  onCommitted(repeat('mails to staff', () => notices.drain(() => stopping)));

  /** @returns what has it ask at once, where it waits */
  function repeat(what: string, work: () => Promise<void>): () => void {
    const pause = newPause();
    const run = async () => {
      while (!stopping) {
        try {
          await work();
        } catch (error) {
          log.error({ err: error, what }, 'telling subscribers failed; it goes on');
        }
        await pause.over(ASK_EVERY);
      }
    };
    void run();
    onClockSet(pause.wake);
    return pause.wake;
  }
}
