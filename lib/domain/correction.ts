import type { Instant } from './instant.ts';
import {
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSection,
  type PublishedActionItem,
} from './postmortem.ts';
import type { PublicEntry } from './timeline-entry.ts';

/** What a correction replaced: what no longer stands there as it stood. */
export interface Replaced {
  /** In reading order; a section that was not there before has no words. */
  readonly sections: readonly { readonly section: PostmortemSection; readonly words: string }[];
  /** Whether the root cause was said to be unknown, where that is no longer so. */
  readonly rootCauseWasUnknown: boolean;
  /** All of them, where one is another now or is gone; null where they stand as they stood. */
  readonly actionItems: readonly PublishedActionItem[] | null;
  /** All entries, where one is another now or is gone; null where they stand as they stood. */
  readonly timeline: readonly PublicEntry[] | null;
}

/** What somebody was told that will be done. How far it is may move without a correction. */
const promised = ({ title, owner, dueDay }: PublishedActionItem) => JSON.stringify([title, owner, dueDay]);

const told = ({ at, kind, words }: PublicEntry) => JSON.stringify([at, kind, words]);

export function replacedBy(before: PostmortemDocument, after: PostmortemDocument): Replaced {
  const same = before.actionItems.map(promised).join('\n') === after.actionItems.map(promised).join('\n');
  const sameTimeline = before.timeline.map(told).join('\n') === after.timeline.map(told).join('\n');
  return {
    sections: POSTMORTEM_SECTIONS.filter(
      (section) => before.sections[section] !== after.sections[section],
    ).map((section) => ({ section, words: before.sections[section] })),
    rootCauseWasUnknown: before.details.rootCauseUnknown && !after.details.rootCauseUnknown,
    actionItems: same ? null : before.actionItems,
    timeline: sameTimeline ? null : before.timeline,
  };
}

/** A correction as it is kept: with all that stood there before. */
export interface FormerDocument {
  /** 1 for the first. */
  readonly number: number;
  readonly correctedAt: Instant;
  readonly reason: string | null;
  readonly before: PostmortemDocument;
}

/** A correction as readers see it. */
export interface ToldCorrection extends Replaced {
  readonly number: number;
  readonly correctedAt: Instant;
  readonly reason: string | null;
}

/**
 * What each correction replaced, the newest first.
 * @param corrections the oldest first
 * @param document what stands there now
 */
export const replacedEach = (
  corrections: readonly FormerDocument[],
  document: PostmortemDocument,
): ToldCorrection[] =>
  corrections
    .map(({ number, correctedAt, reason, before }, index) => ({
      ...{ number, correctedAt, reason },
      ...replacedBy(before, corrections[index + 1]?.before ?? document),
    }))
    .toReversed();

/**
 * What stood there before each correction, the oldest first: `replacedEach` tells the same of it.
 * @param corrections the newest first
 * @param document what stood there after all of them
 */
export function formerDocuments(
  corrections: readonly Omit<ToldCorrection, 'number'>[],
  document: PostmortemDocument,
): FormerDocument[] {
  let after = document;
  const former = corrections.map(({ correctedAt, reason, ...replaced }, index) => {
    const { sections, rootCauseWasUnknown, actionItems, timeline } = replaced;
    const words = Object.fromEntries(sections.map(({ section, words }) => [section, words]));
    // That it became unknown is told of no correction; that it was known is, by the one before.
    const cameToBeKnown = corrections[index + 1]?.rootCauseWasUnknown ?? false;
    const rootCauseUnknown = rootCauseWasUnknown || (after.details.rootCauseUnknown && !cameToBeKnown);
    after = {
      sections: { ...after.sections, ...words },
      details: { ...after.details, rootCauseUnknown },
      actionItems: actionItems ?? after.actionItems,
      timeline: timeline ?? after.timeline,
    };
    return { number: corrections.length - index, correctedAt, reason, before: after };
  });
  return former.toReversed();
}
