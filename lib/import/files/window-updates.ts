import type { Instant } from '#lib/domain/instant.ts';
import { isEnded, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { HistoryAffected, HistoryUpdate } from '#lib/import/history.ts';
import { plainUpdates } from './plain-update.ts';

export interface Window {
  readonly from: Instant;
  /** When it was completed, or, before it began, cancelled; null while it is not over. */
  readonly endedAt: Instant | null;
  readonly words: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly body: string;
    readonly updatedAt?: Instant;
  }[];
  /** What its components are while it runs. */
  readonly during: readonly HistoryAffected[];
}

/**
 * The updates of a maintenance whose source has words, but no status with them: how it stood follows from its window. That it
 * began and that it ended are updates without words, unless something was said at that moment.
 * @param idOfStep of an update without words
 */
export function windowUpdates(
  { from, endedAt, words, during }: Window,
  now: Instant,
  idOfStep: (step: 'began' | 'ended') => string,
): HistoryUpdate<MaintenanceStatus>[] {
  const steps = [...(hasBegun(from, endedAt, now) ? [from] : []), ...(endedAt === null ? [] : [endedAt])];
  const silent = steps.filter((at) => !words.some((one) => one.at === at));
  const said = [
    ...words,
    ...silent.map((at) => ({ id: idOfStep(at === endedAt ? 'ended' : 'began'), at, body: '' })),
  ].sort((a, b) => a.at - b.at);
  return plainUpdates(
    said.map((told, n) => {
      const status = statusAt(told.at, from, endedAt);
      const isStep = steps.includes(told.at) && said[n - 1]?.at !== told.at;
      const components = !isStep ? [] : isEnded(status) ? during.map(mended) : during;
      return { ...told, status, components };
    }),
  );
}

function hasBegun(from: Instant, endedAt: Instant | null, now: Instant): boolean {
  return from <= now && (endedAt === null || from < endedAt);
}

function statusAt(at: Instant, from: Instant, endedAt: Instant | null): MaintenanceStatus {
  if (endedAt !== null && at >= endedAt) return endedAt < from ? 'cancelled' : 'completed';
  return at < from ? 'scheduled' : 'in_progress';
}

const mended = (one: HistoryAffected): HistoryAffected => ({ ...one, status: 'operational' });
