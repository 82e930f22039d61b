import type { IncidentFacts } from '#db/queries/facts-incidents.ts';
import type { Correction } from '#db/queries/postmortem.ts';
import { replacedEach, type ToldCorrection } from '#lib/domain/correction.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { type PostmortemDocument, progressOf } from '#lib/domain/postmortem.ts';

export type PublishedCorrection = ToldCorrection;

export interface PublishedPostmortem extends PostmortemDocument {
  readonly publishedAt: Instant | null;
  readonly correctedAt: Instant | null;
  /** How many public action items are done, where that is shown. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** Newest first. */
  readonly corrections: readonly PublishedCorrection[];
}

/** What readers see of a postmortem, each correction with what it replaced. */
export function publishedPostmortem(
  {
    sections,
    details,
    actionItems,
    timeline,
    publishedAt,
    correctedAt,
  }: NonNullable<IncidentFacts['postmortem']>,
  corrections: readonly Correction[],
): PublishedPostmortem {
  const document = { sections, details, actionItems, timeline };
  const progress = progressOf(actionItems);
  return {
    ...document,
    ...{ publishedAt, correctedAt },
    progress: details.showProgress && progress.of > 0 ? progress : null,
    corrections: replacedEach(corrections, document),
  };
}
