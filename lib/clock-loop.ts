import { forgetOldPoints } from '#db/measure.ts';
import { forgetOldKeys } from '#db/once.ts';
import { CHANNELS } from '#lib/channels/index.ts';
import { now, onClockSet } from '#lib/clock.ts';
import { HOUR, type Instant, MINUTE, plus, SECOND } from '#lib/domain/instant.ts';
import { log } from '#lib/log.ts';
import { tellOfActionItems } from '#lib/notices/tell-of-action-items.ts';
import { tellOfGuards } from '#lib/notices/tell-of-guards.ts';
import { newPause } from '#lib/pause.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { advanceSeries } from '#lib/verbs/advance-series.ts';
import { publishDuePostmortems } from '#lib/verbs/publish-due-postmortems.ts';
import { remindOfMaintenances } from '#lib/verbs/remind-of-maintenances.ts';

/** A tick only asks what is due by `now()`, so a late or lost one is made up for by the next. */
const EVERY = SECOND;

// Next may load this module more than once in a process; the loop must be one.
const place = globalThis as { [KEY]?: true };
const KEY: unique symbol = Symbol.for('candor.clock-loop') as never;

/** Starts what happens by itself when its time comes. Ends with the process, and begins nothing new after SIGTERM. */
export function startClock(): void {
  if (place[KEY]) return;
  place[KEY] = true;
  let stopping = false;
  const pause = newPause();
  process.once('SIGTERM', () => (stopping = true));
  onClockSet(pause.wake);

  const run = async () => {
    while (!stopping) {
      try {
        await passTime();
      } catch (error) {
        log.error({ err: error }, 'the clock could not do what is due; it tries again');
      }
      await pause.over(EVERY);
    }
  };
  void run();
}

/** All of it has minutes of grace. */
const GUARD_EVERY = 15 * SECOND;

let forgetAt: Instant | undefined;
let guardAt: Instant | undefined;
let planAt: Instant | undefined;

async function passTime(): Promise<void> {
  await advanceMaintenances();
  await remindOfMaintenances();
  await publishDuePostmortems();
  if (guardAt === undefined || now() >= guardAt) {
    // Where no mail can be sent none is noted either: it would tell of what is long over.
    if (CHANNELS.email.missing() === null) await tellOfGuards();
    guardAt = plus(now(), GUARD_EVERY);
  }
  // Weeks ahead, so nobody waits for it, and to follow all rules at each tick would be work for nothing.
  if (planAt === undefined || now() >= planAt) {
    await advanceSeries();
    if (CHANNELS.email.missing() === null) await tellOfActionItems();
    planAt = plus(now(), MINUTE);
  }
  if (forgetAt !== undefined && now() < forgetAt) return;
  await forgetOldKeys();
  await forgetOldPoints();
  forgetAt = plus(now(), HOUR);
}
