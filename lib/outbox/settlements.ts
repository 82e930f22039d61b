import { settle, type Settlement } from './settle.ts';

/**
 * Milliseconds. A flush to disk stops everything else on SQLite, so those that end together are written together: as many
 * as are on their way at once, and no more, since each keeps its place until it is written down.
 */
const TOGETHER = 3;

/**
 * Writes settlements down as they come, all that came during one transaction together in the next. What is sent but not
 * written down yet is what a crash would send again, so nothing is saved up for longer.
 */
export function newSettlements() {
  let waiting: Settlement[] = [];
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, TOGETHER));
      const batch = waiting;
      waiting = [];
      try {
        await settle(batch);
      } catch (error) {
        waiting = [...batch, ...waiting];
        throw error;
      }
    }
  }

  /** @returns when it is in the database; rejects when that cannot be written to: then the next one tries again. */
  return function written(settlement: Settlement): Promise<void> {
    waiting.push(settlement);
    return (writing ??= write().finally(() => (writing = null)));
  };
}
