import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOrThrow, publicItems } from '#db/queries/postmortem.ts';
import { publicEntriesOf } from '#db/queries/timeline-entry.ts';
import {
  missingSections,
  type NeededSection,
  POSTMORTEM_SECTIONS,
  type PostmortemDocument,
  type PostmortemSection,
} from '#lib/domain/postmortem.ts';
import { hasGap } from '#lib/domain/postmortem-templates.ts';
import { Refusal } from '#lib/errors.ts';
import { mustBeApproved } from './drafting/must-be-approved.ts';
import { flag, id, lineOrNull, version } from './fields.ts';
import { mayBeShown, showToReaders } from './show-postmortem.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const PublishPostmortem = z.object({
  incidentId: id,
  version,
  notify: flag,
  /** What a correction corrects, and why. Readers see it beside what stood before. */
  reason: lineOrNull.default(null),
  /** A text of a program is one: it need not have words in each section, nor a reason. */
  asItIs: flag.default(false),
});

/** Shows the draft to readers as it stands now. Done again, it is a correction and keeps its first date. */
export const publishPostmortem = verb({
  act: 'postmortem.write',
  schema: PublishPostmortem,
  async run(tx, { incidentId, version: read, notify, reason, asItIs }) {
    const incident = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    mustBeCurrent('postmortem', stored, read);
    const actionItems = publicItems(await actionItemsOf(tx, incidentId));
    const timeline = await publicEntriesOf(tx, incidentId);
    const document = { sections: stored.draft, details: stored.details, actionItems, timeline };
    if (!asItIs || saysNothing(document)) mustBeWhole(document);
    mayBeShown(incident);
    if (stored.publishedAt !== null && reason === null && !asItIs) throw unexplained();
    await mustBeApproved(tx, stored);
    const version = read + 1;
    await showToReaders(tx, { incident, stored, document, notify, reason, version });
    return { version };
  },
});

const MISSING: Readonly<Record<NeededSection, string>> = {
  summary: 'Say in a few sentences what happened.',
  impact: 'Say who was affected, how, and for how long.',
  rootCause: 'Say what caused it, or tick that it is not known yet.',
  timeline: 'Say what happened when.',
  remediation: 'Say what will keep it from happening again, or write down a public action item.',
};

type Written = Pick<PostmortemDocument, 'sections' | 'details'> & {
  readonly actionItems: readonly unknown[];
  readonly timeline: readonly unknown[];
};

/** @throws Refusal `invalid`, with a message for each needed section that is still empty, and each with a gap. */
export function mustBeWhole({ sections, details, actionItems, timeline }: Written): void {
  const saidElsewhere: PostmortemSection[] = [];
  if (actionItems.length > 0) saidElsewhere.push('remediation');
  if (timeline.length > 0) saidElsewhere.push('timeline');
  const missing = missingSections(sections, details, saidElsewhere);
  const open = POSTMORTEM_SECTIONS.filter((section) => hasGap(sections[section]));
  if (missing.length === 0 && open.length === 0) return;
  const fields: Record<string, string> = {};
  for (const section of missing) fields[`sections.${section}`] = MISSING[section];
  for (const section of open) fields[`sections.${section}`] = 'Fill in what is marked ____, or take it out.';
  const why = missing.length > 0 ? 'some sections are still empty' : 'something is still to be filled in';
  throw new Refusal('invalid', `A postmortem is published whole: ${why}.`, { fields });
}

const saysNothing = ({ sections }: Written) => Object.values(sections).every((words) => words.trim() === '');

export function unexplained(): Refusal {
  const fields = { reason: 'Say what was corrected, and why. Readers see it.' };
  return new Refusal('invalid', 'A correction is marked with its reason.', { fields });
}
