import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { isOver } from '#lib/domain/incident.ts';
import {
  missingSections,
  POSTMORTEM_SECTIONS,
  type PostmortemSection,
  type PostmortemSections,
} from '#lib/domain/postmortem.ts';
import { Refusal } from '#lib/errors.ts';
import { mustBeApproved } from './drafting/must-be-approved.ts';
import { flag, id, version } from './fields.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const PublishPostmortem = z.object({
  incidentId: id,
  version,
  notify: flag,
  /** A text of a program is one: it need not have words in each section. */
  asItIs: flag.default(false),
});

/** Shows the draft to readers as it stands now. Done again, it is a correction and keeps its first date. */
export const publishPostmortem = verb({
  act: 'postmortem.write',
  schema: PublishPostmortem,
  async run(tx, { incidentId, version: read, notify, asItIs }) {
    const incident = await incidentOrThrow(tx, incidentId);
    const { name } = incident;
    const stored = await postmortemOrThrow(tx, incidentId);
    mustBeCurrent('postmortem', stored, read);
    if (!asItIs || missingSections(stored.draft).length === POSTMORTEM_SECTIONS.length)
      mustBeWhole(stored.draft);
    if (!isOver(incident))
      throw new Refusal('invalid', 'This incident is still open. Resolve it, then publish what you learned.');
    await mustBeApproved(tx, stored);
    const items = await actionItemsOf(tx, incidentId);
    const publishedActionItems = items.map(({ title, owner, dueDay, state }) => ({
      title,
      owner,
      dueDay,
      state,
    }));
    const isCorrection = stored.publishedAt !== null;
    const version = read + 1;
    await tx
      .update(postmortems)
      .set({
        published: stored.draft,
        publishedActionItems,
        publishedAt: stored.publishedAt ?? tx.now,
        correctedAt: isCorrection ? tx.now : null,
        updatedAt: tx.now,
        version,
      })
      .where(eq(postmortems.incidentId, incidentId));
    await tx.record({
      type: 'postmortem.published',
      subjectId: incidentId,
      data: { incidentId, name, notify, isCorrection },
    });
    return { version };
  },
});

const MISSING: Readonly<Record<PostmortemSection, string>> = {
  summary: 'Say in a few sentences what happened.',
  impact: 'Say who was affected, how, and for how long.',
  rootCause: 'Say what caused it.',
  timeline: 'Say what happened when.',
  remediation: 'Say what will keep it from happening again.',
};

/** @throws Refusal `invalid`, with a message for each section that is still empty. */
export function mustBeWhole(draft: PostmortemSections): void {
  const missing = missingSections(draft);
  if (missing.length === 0) return;
  const fields = Object.fromEntries(missing.map((section) => [`sections.${section}`, MISSING[section]]));
  throw new Refusal('invalid', 'A postmortem is published whole: some sections are still empty.', { fields });
}
