import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import { type IncidentTimes, incidentTimes } from '#lib/domain/incident-times.ts';
import type { Instant } from '#lib/domain/instant.ts';
import type { PublicEntry } from '#lib/domain/timeline-entry.ts';
import { publishedPicture, type PublishedPicture } from './incident-picture.ts';
import type { Names } from './named.ts';

/** An incident over time, as its page and its postmortem show it. */
export interface PublishedTimeline {
  /** Null where no component was worse than operational. */
  readonly picture: PublishedPicture | null;
  /** Of the published postmortem, in order of time; none before. */
  readonly entries: readonly PublicEntry[];
  /** By what readers can see. */
  readonly times: IncidentTimes;
}

export function publishedTimeline(
  facts: IncidentFacts,
  names: Names,
  clock: { readonly now: Instant; readonly zone: string },
): PublishedTimeline {
  const entries = facts.postmortem?.timeline ?? [];
  return {
    picture: publishedPicture(facts, entries, names, clock),
    entries,
    times: incidentTimes({ ...facts, entries }),
  };
}
