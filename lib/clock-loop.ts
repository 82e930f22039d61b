import { forgetOldPoints } from '#db/measure.ts';
import { forgetOldKeys } from '#db/once.ts';
import { now } from '#lib/clock.ts';
import { HOUR, type Instant, plus, SECOND } from '#lib/domain/instant.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { publishDuePostmortems } from '#lib/verbs/publish-due-postmortems.ts';
import { remindOfMaintenances } from '#lib/verbs/remind-of-maintenances.ts';

/** A tick only asks what is due by `now()`, so a late or lost one is made up for by the next. */
const EVERY = env.testClock ? SECOND / 10 : SECOND;

// Next may load this module more than once in a process; the loop must be one.
const place = globalThis as { [KEY]?: true };
const KEY: unique symbol = Symbol.for('candor.clock-loop') as never;

/** Starts what happens by itself when its time comes. Ends with the process, and begins nothing new after SIGTERM. */
export function startClock(): void {
  if (place[KEY]) return;
  place[KEY] = true;
  let stopping = false;
  process.once('SIGTERM', () => (stopping = true));

  const tick = async () => {
    if (stopping) return;
    try {
      await passTime();
    } catch (error) {
      log.error({ err: error }, 'the clock could not do what is due; it tries again');
    }
    setTimeout(() => void tick(), EVERY).unref();
  };
  void tick();
}

let forgetAt: Instant | undefined;

async function passTime(): Promise<void> {
  await advanceMaintenances();
  await remindOfMaintenances();
  await publishDuePostmortems();
  if (forgetAt !== undefined && now() < forgetAt) return;
  await forgetOldKeys();
  await forgetOldPoints();
  forgetAt = plus(now(), HOUR);
}
