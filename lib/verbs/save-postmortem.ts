import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { type ActionItemRow, actionItemsOf, postmortemOf, storeActionItems } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { allDetails } from '#lib/domain/postmortem.ts';
import { conflict, notFound, Refusal } from '#lib/errors.ts';
import { id, version } from './fields.ts';
import { actionItems, details, sections } from './postmortem-fields.ts';
import { showProgress } from './show-progress.ts';
import { verb } from './verb.ts';

export const SavePostmortem = z.object({
  incidentId: id,
  /** 0 when there was none yet. */
  version,
  sections,
  /** Left out, they stay as they are. */
  details: details.optional(),
  actionItems,
});

type Item = z.output<typeof actionItems>[number];

/** Writes the draft. What readers see changes when it is published, and not before; but for progress that they are shown. */
export const savePostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem,
  async run(tx, { incidentId, version: read, sections, details, actionItems }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOf(tx, incidentId);
    if (!stored && read > 0) throw notFound('postmortem any more');
    const items = await actionItemsOf(tx, incidentId);
    if (stored && stored.version !== read) throw conflict('postmortem', { ...stored, actionItems: items });
    mustGiveReasons(actionItems, items);
    const version = read + 1;
    const facts = { draft: sections, ...(details && { details }), version, updatedAt: tx.now };
    if (stored) await tx.update(postmortems).set(facts).where(eq(postmortems.incidentId, incidentId));
    else
      await tx.insert(postmortems).values({ details: allDetails(), ...facts, incidentId, createdAt: tx.now });
    await storeActionItems(tx, incidentId, actionItems);
    await tx.record({
      type: 'postmortem.drafted',
      subjectId: incidentId,
      data: { incidentId, name, actionItems: actionItems.length },
    });
    await showProgress(tx, incidentId);
    return { version };
  },
});

/** @throws Refusal `invalid`. What was dropped before reasons were asked for stays as it is. */
function mustGiveReasons(items: readonly Item[], stored: readonly ActionItemRow[]): void {
  const before = new Map(stored.map((row) => [row.id, row.state]));
  const fields = Object.fromEntries(
    items.flatMap(({ id = '', state, droppedReason }, index) =>
      state === 'dropped' && droppedReason === null && before.get(id) !== 'dropped'
        ? [[`actionItems.${index}.droppedReason`, 'Say why it was dropped.']]
        : [],
    ),
  );
  if (Object.keys(fields).length > 0)
    throw new Refusal('invalid', 'What is dropped needs a reason.', { fields });
}
