import { eq } from 'drizzle-orm';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOrThrow, publicItems } from '#db/queries/postmortem.ts';
import { publicEntriesOf } from '#db/queries/timeline-entry.ts';
import { postmortems } from '#db/schema/index.ts';
import { invalid, Refusal } from '#lib/errors.ts';
import { mustBeApproved } from './drafting/must-be-approved.ts';
import { isSeen } from './drafting/write-draft.ts';
import { flag, instant } from './fields.ts';
import { mustBeWhole } from './publish-postmortem.ts';
import { SavePostmortem, savePostmortem } from './save-postmortem.ts';
import { mayBeShown } from './show-postmortem.ts';
import { verb } from './verb.ts';

/**
 * Saves what was written and has the clock publish it at a set time, as it stands now: what somebody writes until then is
 * not part of it, so nothing is published that nobody has looked at. Set again, the new time and words replace the old.
 */
export const schedulePostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem.extend({ publishAt: instant, notify: flag }),
  async run(tx, { publishAt, notify, ...written }) {
    const { incidentId } = written;
    if (publishAt <= tx.now)
      throw invalid('publishAt', 'This time is over. Publish it now, or set a later one.');
    const saved = await savePostmortem.within(tx, written);
    // What nobody here has read is not published by them.
    if (!isSeen(saved)) return saved;
    const incident = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOrThrow(tx, incidentId);
    const { publishedAt, draft: sections, details } = stored;
    if (publishedAt !== null)
      throw new Refusal('invalid', 'It is published already. A correction is published at once.');
    mayBeShown(incident);
    const actionItems = publicItems(await actionItemsOf(tx, incidentId));
    const timeline = await publicEntriesOf(tx, incidentId);
    mustBeWhole({ sections, details, actionItems, timeline });
    await mustBeApproved(tx, stored);
    await tx
      .update(postmortems)
      .set({ publishAt, waiting: { sections, details, actionItems, timeline, notify } })
      .where(eq(postmortems.incidentId, incidentId));
    await tx.record({
      type: 'postmortem.scheduled',
      subjectId: incidentId,
      data: { incidentId, name: incident.name, publishAt, notify },
    });
    return saved;
  },
});
