import { type Instant, isoOf } from '#lib/domain/instant.ts';
import { isEnded, type MaintenanceStatus } from '#lib/domain/maintenance.ts';
import type { HistoryAffected, HistoryUpdate } from '#lib/import/history.ts';
import { plainUpdates } from './plain-update.ts';

export interface Window {
  readonly from: Instant;
  /** When it was completed, or, before it began, cancelled; null while it is not over. */
  readonly endedAt: Instant | null;
  readonly words: readonly { readonly at: Instant; readonly body: string; readonly updatedAt?: Instant }[];
  /** What its components are while it runs. */
  readonly during: readonly HistoryAffected[];
}

/**
 * The updates of a maintenance whose source has words, but no status with them: how it stood follows from its window. That it
 * began and that it ended are updates without words, unless something was said at that moment.
 * @param idOfWords the id of what was said at a time, the first, the second …
 */
export function windowUpdates(
  { from, endedAt, words, during }: Window,
  now: Instant,
  idOfWords: (at: string, nth: number) => string,
): HistoryUpdate<MaintenanceStatus>[] {
  const steps = [...(hasBegun(from, endedAt, now) ? [from] : []), ...(endedAt === null ? [] : [endedAt])];
  const silent = steps.filter((at) => !words.some((one) => one.at === at));
  const said = [...words, ...silent.map((at) => ({ at, body: '' }))].sort((a, b) => a.at - b.at);
  const counted = new Map<Instant, number>();
  return plainUpdates(
    said.map(({ at, ...told }) => {
      const nth = counted.get(at) ?? 0;
      counted.set(at, nth + 1);
      const status = statusAt(at, from, endedAt);
      const isStep = nth === 0 && steps.includes(at);
      const components = !isStep ? [] : isEnded(status) ? during.map(mended) : during;
      return { ...told, id: idOfWords(isoOf(at), nth), at, status, components };
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
