import { actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { reader } from '#db/open.ts';
import type { Actor } from '#lib/domain/actor.ts';
import {
  type ActionItem,
  allDetails,
  allSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { invalid } from '#lib/errors.ts';
import type { Written } from '#lib/verbs/drafting/write-draft.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { type ReadPostmortem, readPostmortem } from './read-postmortem.ts';

/**
 * Makes the draft of an incident what a Markdown file says. What the file says nothing of stays as it is: sections without
 * words in it, action items that it does not name.
 * @param version of the draft that is replaced; left out, whichever stands there
 * @throws Refusal as `savePostmortem`, and `invalid` for a file that says nothing
 */
export async function bringInPostmortem(
  actor: Actor,
  { incidentId, text, version }: { incidentId: string; text: string; version?: number },
): Promise<Pick<ReadPostmortem, 'title' | 'remarks'> & { readonly written: Written }> {
  const read = readPostmortem(text);
  const isEmpty =
    Object.values(read.sections).every((words) => words === '') && read.actionItems.length === 0;
  if (isEmpty) throw invalid('text', 'This says nothing: choose a Markdown file, or paste its words.');
  const before = await postmortemOf(reader(), incidentId);
  const items = await actionItemsOf(reader(), incidentId);
  const wasUnknown = before?.details.rootCauseUnknown ?? false;
  const names = (of: 'authors' | 'reviewers') => [...(before?.details[of] ?? []), ...read.details[of]];
  const written = await savePostmortem(actor, {
    ...{ incidentId, version: version ?? before?.version ?? 0 },
    sections: over(before?.draft ?? allSections(), read.sections),
    details: {
      ...allDetails(before?.details),
      ...{ authors: names('authors'), reviewers: names('reviewers') },
      rootCauseUnknown: read.details.rootCauseUnknown || (wasUnknown && read.sections.rootCause === ''),
      ...(read.details.showProgress && { showProgress: true }),
    },
    actionItems: [...items, ...read.actionItems.filter((item) => !items.some(isLike(item)))],
  });
  return { title: read.title, remarks: read.remarks, written };
}

const isLike =
  ({ title }: ActionItem) =>
  (other: ActionItem) =>
    other.title === title;

const over = (before: PostmortemSections, read: PostmortemSections): PostmortemSections =>
  allSections(
    Object.fromEntries(POSTMORTEM_SECTIONS.map((section) => [section, read[section] || before[section]])),
  );
