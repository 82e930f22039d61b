import { join } from 'node:path';
import { onCommitted } from '#db/committed.ts';
import { SECOND } from '#lib/domain/instant.ts';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { newPause } from '#lib/pause.ts';
import { appAt } from './app.ts';
import { buildId } from './build-id.ts';
import { newPublisher } from './publisher.ts';
import { publishState } from './state.ts';

/** Commits of this process wake the publisher at once; other nodes' are found by asking this often. */
const ASK_EVERY = SECOND / 4;
const WAIT_AT_MOST = 30 * SECOND;

// Next may load this module more than once in a process; the publisher must be one.
const place = globalThis as { [KEY]?: true };
const KEY: unique symbol = Symbol.for('candor.publisher') as never;

/** Starts publishing in the background. Ends with the process, and begins nothing new after SIGTERM. */
export function startPublisher(): void {
  if (place[KEY]) return;
  place[KEY] = true;
  let [stopping, isWoken] = [false, false];
  const pause = newPause();
  process.once('SIGTERM', () => (stopping = true));
  onCommitted(() => {
    isWoken = true;
    pause.wake();
  });
  const folder = join(env.dataDir, 'published');
  const publisher = newPublisher({ folder, ask: appAt(env.port), build: buildId() });
  const state = publishState();

  const run = async () => {
    let failures = 0;
    while (!stopping) {
      isWoken = false;
      try {
        const more = await publisher.turn(() => isWoken || stopping);
        if (failures > 0) log.info('publishing works again');
        failures = 0;
        state.fault = null;
        if (!more && !isWoken) await pause.over(ASK_EVERY);
      } catch (error) {
        if (stopping) return;
        failures += 1;
        state.fault = error instanceof Error ? error.message : String(error);
        report(error, failures, folder);
        await pause.over(Math.min(WAIT_AT_MOST, ASK_EVERY * 2 ** (failures - 1)));
      }
    }
  };
  void run();
}

/** Our own server may not listen yet, or not any more: no reason to alarm anybody unless it lasts. */
const SILENCE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

function report(error: unknown, failures: number, folder: string): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isSilence = SILENCE.includes(code);
  if (isSilence && failures < 4) return;
  const level = isSilence ? 'warn' : 'error';
  log[level](
    { err: error, folder, failures },
    'nothing can be published at the moment; the published site stays as it is, and it is tried again',
  );
}
