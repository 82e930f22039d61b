import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '#lib/clock.ts';
import { MANIFEST } from '#lib/front/manifest.mjs';
import { log } from '#lib/log.ts';
import type { Mirror } from './mirror.ts';
import type { MirrorState } from './state.ts';

export interface Following {
  readonly folder: string;
  readonly mirror: Mirror;
  readonly state: MirrorState;
  readonly isStopping: () => boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds: how often it is looked for a new edition, and how long to wait after the first and after many failures. */
  readonly every: number;
  readonly firstWait: number;
  readonly longestWait: number;
}

/**
 * Copies each edition as it comes. By itself, so that publishing never waits for it; it looks at the folder and is not told,
 * so nothing it must not miss lies in memory.
 */
export async function follow(following: Following): Promise<void> {
  const { folder, mirror, state, isStopping, pause } = following;
  let seen = '';
  let failures = 0;
  while (!isStopping()) {
    const latest = await stampOf(folder);
    if (latest === seen) {
      await pause(following.every);
      continue;
    }
    state.behindSince ??= now();
    try {
      const copied = await mirror.copy();
      state.edition = copied?.edition ?? null;
      state.waiting = copied?.waiting ?? 0;
      state.fault = null;
      if (failures > 0) log.info({ to: state.to }, 'the mirror takes copies again');
      failures = 0;
      if (state.waiting > 0) continue;
      seen = latest;
      state.behindSince = null;
    } catch (error) {
      failures += 1;
      state.fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const wait = Math.min(following.longestWait, following.firstWait * 2 ** (failures - 1));
      log.error(
        { err: error, to: state.to, failures, wait },
        'the mirror could not be written; it is tried again',
      );
      await pause(wait);
    }
  }
}

/** Changes with each edition. Empty where nothing was published. */
async function stampOf(folder: string): Promise<string> {
  const found = await stat(join(folder, MANIFEST)).catch(() => null);
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : '';
}
