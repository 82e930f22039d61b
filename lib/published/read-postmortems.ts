import { publishedPostmortems } from '#db/queries/facts-postmortems.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { durationOf } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { Impact } from '#lib/domain/level.ts';
import { postmortemHolds } from '#lib/domain/postmortem-search.ts';

/** A postmortem in the list of all. */
export interface ListedPostmortem {
  readonly incidentId: string;
  readonly name: string;
  readonly impact: Impact;
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly publishedAt: Instant | null;
  readonly correctedAt: Instant | null;
  /** Markdown. */
  readonly summary: string;
}

/**
 * Those that are published, newest first.
 * @param words each of which stands somewhere in it; none for all of them
 */
export async function readPostmortems(words: readonly string[] = []) {
  const at = now();
  const { revision, facts } = await snapshot((db) => publishedPostmortems(db));
  const postmortems = facts
    .filter((one) => one.startedAt <= at && postmortemHolds(one, words))
    .map(({ sections, resolvedAt, closedAt, ...one }): ListedPostmortem => ({
      ...one,
      durationMs: durationOf({ startedAt: one.startedAt, resolvedAt, closedAt }, at),
      summary: sections.summary,
    }));
  return { revision, now: at, postmortems };
}
