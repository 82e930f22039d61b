import {
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSection,
  type PublishedActionItem,
} from './postmortem.ts';

/** What a correction replaced: what no longer stands there as it stood. */
export interface Replaced {
  /** In reading order; a section that was not there before has no words. */
  readonly sections: readonly { readonly section: PostmortemSection; readonly words: string }[];
  /** Whether the root cause was said to be unknown, where that is no longer so. */
  readonly rootCauseWasUnknown: boolean;
  /** All of them, where one is another now or is gone; null where they stand as they stood. */
  readonly actionItems: readonly PublishedActionItem[] | null;
}

/** How far the work is may move without a correction, so it is none of what was replaced. */
const promised = ({ title, owner, dueDay, kind, trackerUrl }: PublishedActionItem) =>
  JSON.stringify([title, owner, dueDay, kind, trackerUrl]);

export function replacedBy(before: PostmortemDocument, after: PostmortemDocument): Replaced {
  const same = before.actionItems.map(promised).join('\n') === after.actionItems.map(promised).join('\n');
  return {
    sections: POSTMORTEM_SECTIONS.filter(
      (section) => before.sections[section] !== after.sections[section],
    ).map((section) => ({ section, words: before.sections[section] })),
    rootCauseWasUnknown: before.details.rootCauseUnknown && !after.details.rootCauseUnknown,
    actionItems: same ? null : before.actionItems,
  };
}
