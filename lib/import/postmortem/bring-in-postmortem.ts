import { actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { type Tx, write } from '#db/write.ts';
import { entryLines } from '#lib/documents/filed-entries.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { formerDocuments } from '#lib/domain/correction.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { CLOCK_SKEW } from '#lib/domain/limits.ts';
import {
  type ActionItem,
  allDetails,
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { invalid } from '#lib/errors.ts';
import { addTimelineEntries } from '#lib/verbs/add-timeline-entries.ts';
import type { Written } from '#lib/verbs/drafting/write-draft.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { takeCorrections } from '#lib/verbs/take-corrections.ts';
import { type ReadPostmortem, readPostmortem } from './read-postmortem.ts';

/**
 * Makes the draft of an incident what a Markdown file says. What the file says nothing of stays as it is: sections without
 * words in it, action items that it does not name, entries of the timeline. All of it, or nothing.
 * @param version of the draft that is replaced; left out, whichever stands there
 * @throws Refusal as `savePostmortem`, and `invalid` for a file that says nothing
 */
export async function bringInPostmortem(
  actor: Actor,
  { incidentId, text, version }: { incidentId: string; text: string; version?: number },
): Promise<Pick<ReadPostmortem, 'title' | 'remarks'> & { readonly written: Written }> {
  const whole = readPostmortem(text);
  const { title } = whole;
  const isEmpty =
    Object.values(whole.sections).every((words) => words === '') &&
    whole.actionItems.length + whole.entries.length === 0;
  if (isEmpty) throw invalid('text', 'This says nothing: choose a Markdown file, or paste its words.');
  return write(actor, async (tx) => {
    const read = withoutFuture(whole, tx.now);
    const written = await writeOver(tx, incidentId, read, version);
    await addTimelineEntries.within(tx, { incidentId, entries: read.entries });
    const { taken } = await takeCorrections.within(tx, { incidentId, corrections: former(read) });
    return { title, written, remarks: [...read.remarks, ...ofCorrections(read, taken)] };
  });
}

async function writeOver(
  tx: Tx,
  incidentId: string,
  read: ReadPostmortem,
  version: number | undefined,
): Promise<Written> {
  const before = await postmortemOf(tx, incidentId);
  const items = await actionItemsOf(tx, incidentId);
  const wasUnknown = before?.details.rootCauseUnknown ?? false;
  const names = (of: 'authors' | 'reviewers') => [...(before?.details[of] ?? []), ...read.details[of]];
  return savePostmortem.within(tx, {
    ...{ incidentId, version: version ?? before?.version ?? 0, asItIs: true },
    sections: over(before?.draft ?? allSections(), read.sections),
    details: {
      ...allDetails(before?.details),
      ...{ authors: names('authors'), reviewers: names('reviewers') },
      rootCauseUnknown: read.details.rootCauseUnknown || (wasUnknown && read.sections.rootCause === ''),
      ...(read.details.showProgress && { showProgress: true }),
    },
    actionItems: [...items, ...read.actionItems.filter((item) => !items.some(isLike(item)))],
  });
}

const isLike =
  ({ title }: ActionItem) =>
  (other: ActionItem) =>
    other.title === title;

const over = (before: PostmortemSections, read: PostmortemSections): PostmortemSections =>
  allSections(
    Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, read[section] || before[section]])),
  );

/** A timeline tells what happened: what is dated later stays words of its section. */
function withoutFuture(read: ReadPostmortem, now: Instant): ReadPostmortem {
  const isPast = ({ at }: { at: Instant }) => at <= now + CLOCK_SKEW;
  const later = entryLines(read.entries.filter((entry) => !isPast(entry)));
  if (later === '') return read;
  const timeline = [read.sections.timeline, later].filter(Boolean).join('\n\n');
  return {
    ...{ ...read, entries: read.entries.filter(isPast), sections: { ...read.sections, timeline } },
    remarks: [...read.remarks, 'Entries that are dated in the future stay words of the timeline.'],
  };
}

function former({ sections, details, actionItems, entries, corrections }: ReadPostmortem) {
  const timeline = entries.filter(({ isPublic }) => isPublic);
  const items = actionItems.filter(({ isPublic }) => isPublic);
  return formerDocuments(corrections, { sections, details, actionItems: items, timeline });
}

function ofCorrections({ corrections: { length } }: ReadPostmortem, taken: number): string[] {
  if (length === 0) return [];
  if (taken === 0)
    return ['Its corrections were left out: this postmortem has a past of its own on this page.'];
  const many = length === 1 ? 'Its correction comes' : `Its ${length} corrections come`;
  return [`${many} with it: readers see what stood before once it is published.`];
}
