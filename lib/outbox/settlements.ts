import { settle, type Settlement } from './settle.ts';

/**
 * Writes settlements down as they come, all that came during one transaction together in the next. What is sent but not
 * written down yet is what a crash would send again, so nothing is saved up.
 */
export function newSettlements() {
  let waiting: Settlement[] = [];
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
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
