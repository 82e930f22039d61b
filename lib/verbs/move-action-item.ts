import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemOrThrow, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { actionItems, postmortems } from '#db/schema/index.ts';
import { ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import { invalid } from '#lib/errors.ts';
import { id, lineOrNull, oneOf, version } from './fields.ts';
import { showProgress } from './show-progress.ts';
import { verb } from './verb.ts';
import { mustBeCurrent } from './version.ts';

export const MoveActionItem = z.object({
  itemId: id,
  /** Of the item: writing on at its postmortem is in nobody's way. */
  version,
  state: oneOf(ACTION_ITEM_STATES),
  droppedReason: lineOrNull.default(null),
});

/** Says how far an action item is. Readers see it at once where its postmortem shows progress, and otherwise when that is published. */
export const moveActionItem = verb({
  act: 'postmortem.write',
  schema: MoveActionItem,
  async run(tx, { itemId, version: read, state, droppedReason: reason }) {
    const item = await actionItemOrThrow(tx, itemId);
    const { incidentId, title, state: from } = item;
    mustBeCurrent('action item', item, read);
    if (state === from) return { incidentId, version: read };
    if (state === 'dropped' && reason === null) throw invalid('droppedReason', 'Say why it is dropped.');
    const droppedReason = state === 'dropped' ? reason : null;
    const next = read + 1;
    await tx
      .update(actionItems)
      .set({ state, droppedReason, version: next })
      .where(eq(actionItems.id, itemId));
    // Whoever has the postmortem open has read another one than stands there now: what they save is joined with it.
    const { version: stands } = await postmortemOrThrow(tx, incidentId);
    await tx
      .update(postmortems)
      .set({ version: stands + 1 })
      .where(eq(postmortems.incidentId, incidentId));
    const { name } = await incidentOrThrow(tx, incidentId);
    await tx.record({
      type: 'action_item.moved',
      subjectId: incidentId,
      data: {
        incidentId,
        name,
        itemId,
        title,
        from,
        state,
        ...(droppedReason !== null && { droppedReason }),
      },
    });
    await showProgress(tx, incidentId);
    return { incidentId, version: next };
  },
});
