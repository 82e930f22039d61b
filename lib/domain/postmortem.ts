import type { Day } from './instant.ts';

/** The sections of a postmortem, in the order in which they are read. */
export const POSTMORTEM_SECTIONS = [
  'summary',
  'impact',
  'rootCause',
  'contributingFactors',
  'timeline',
  'wentWell',
  'wentBadly',
  'lucky',
  'remediation',
  'lessons',
] as const;
export type PostmortemSection = (typeof POSTMORTEM_SECTIONS)[number];

/** Markdown, by section. */
export type PostmortemSections = Readonly<Record<PostmortemSection, string>>;

/** As they are stored: a section that came to be later than the text is not there. */
export type StoredSections = Partial<PostmortemSections>;

/** Those without which it is no postmortem. The others are left out where nobody has anything to say. */
export const NEEDED_SECTIONS = ['summary', 'impact', 'rootCause', 'timeline', 'remediation'] as const;
export type NeededSection = (typeof NEEDED_SECTIONS)[number];

/** Every section, those that are not given without words. */
export function allSections(given: StoredSections = {}): PostmortemSections {
  return Object.fromEntries(
    POSTMORTEM_SECTIONS.map((section) => [section, given[section] ?? '']),
  ) as PostmortemSections;
}

/** What a postmortem says beside its sections. */
export interface PostmortemDetails {
  /** Ticked, not typed: then the section of the root cause says so to readers and may be empty. */
  readonly rootCauseUnknown: boolean;
  /** Names as readers see them. */
  readonly authors: readonly string[];
  readonly reviewers: readonly string[];
  /** Whether readers see how many of the public action items are done. */
  readonly showProgress: boolean;
}

/** Every detail, those that are not given as they are when nobody has said anything. */
export function allDetails(given: Partial<PostmortemDetails> | null = {}): PostmortemDetails {
  return { rootCauseUnknown: false, authors: [], reviewers: [], showProgress: false, ...given };
}

export const ACTION_ITEM_STATES = ['open', 'done', 'dropped'] as const;
export type ActionItemState = (typeof ACTION_ITEM_STATES)[number];

/** What an action item is for: that it does not happen, is seen, hurts less; or how people work. */
export const ACTION_ITEM_KINDS = ['prevent', 'detect', 'mitigate', 'process'] as const;
export type ActionItemKind = (typeof ACTION_ITEM_KINDS)[number];

/** A step that somebody can finish. */
export interface ActionItem {
  readonly title: string;
  readonly owner: string | null;
  readonly dueDay: Day | null;
  readonly kind: ActionItemKind | null;
  readonly state: ActionItemState;
  /** Only of one that was dropped. */
  readonly droppedReason: string | null;
  /** Where the work is followed: http or https. */
  readonly trackerUrl: string | null;
}

/** A copy that readers see. `id` finds the item that it was taken of; copies of imports have none. */
export type PublishedActionItem = ActionItem & { readonly id?: string };

/** As copies are stored: what came to be later than the copy is not there. */
export type StoredActionItem = Pick<ActionItem, 'title' | 'owner' | 'dueDay' | 'state'> &
  Partial<PublishedActionItem>;

export function wholeActionItem(given: StoredActionItem): PublishedActionItem {
  const { title, owner, dueDay, state, id } = given;
  const { kind = null, droppedReason = null, trackerUrl = null } = given;
  return { ...(id !== undefined && { id }), title, owner, dueDay, kind, state, droppedReason, trackerUrl };
}

/** What readers see of a postmortem: one copy, taken when it was published. */
export interface PostmortemDocument {
  readonly sections: PostmortemSections;
  readonly details: PostmortemDetails;
  /** The public ones, in order. */
  readonly actionItems: readonly PublishedActionItem[];
}

/** How a copy is stored. */
export interface StoredDocument {
  readonly sections: StoredSections;
  readonly details: Partial<PostmortemDetails> | null;
  readonly actionItems: readonly StoredActionItem[] | null;
}

export function wholeDocument({ sections, details, actionItems }: StoredDocument): PostmortemDocument {
  return {
    sections: allSections(sections),
    details: allDetails(details),
    actionItems: (actionItems ?? []).map(wholeActionItem),
  };
}

/**
 * The needed sections that still say nothing. A published postmortem has none.
 * @param saidElsewhere sections that are not only words: what they say stands beside them
 */
export function missingSections(
  sections: PostmortemSections,
  details: Pick<PostmortemDetails, 'rootCauseUnknown'> = { rootCauseUnknown: false },
  saidElsewhere: readonly PostmortemSection[] = [],
): NeededSection[] {
  return NEEDED_SECTIONS.filter(
    (section) =>
      sections[section].trim() === '' &&
      !saidElsewhere.includes(section) &&
      !(section === 'rootCause' && details.rootCauseUnknown),
  );
}

/** How far the work is. What was dropped is not waited for. */
export function progressOf(items: readonly Pick<ActionItem, 'state'>[]): {
  readonly done: number;
  readonly of: number;
} {
  const wanted = items.filter(({ state }) => state !== 'dropped');
  return { done: wanted.filter(({ state }) => state === 'done').length, of: wanted.length };
}
