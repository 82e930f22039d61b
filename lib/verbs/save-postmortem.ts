import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { type ActionItemRow, actionItemsOf, postmortemOf } from '#db/queries/postmortem.ts';
import { revisionNumbered } from '#db/queries/postmortem-revisions.ts';
import type { EventData, EventType } from '#lib/domain/event.ts';
import { invalid, notFound, Refusal } from '#lib/errors.ts';
import { settle } from './drafting/keep-revision.ts';
import { type Written, writeDraft } from './drafting/write-draft.ts';
import { flag, id, revisionNumber, version } from './fields.ts';
import { actionItems, details, sections } from './postmortem-fields.ts';
import { showProgress } from './show-progress.ts';
import { verb } from './verb.ts';

export const SavePostmortem = z.object({
  incidentId: id,
  /** 0 when there was none yet. */
  version,
  /** Where what was read never was the draft: see `Written.sent`. */
  base: revisionNumber.optional(),
  /** What a form for a postmortem that was not begun began with. */
  begunWith: sections.optional(),
  sections,
  /** Left out, they stay as they are. */
  details: details.optional(),
  actionItems,
  /** Saved by itself while somebody writes. */
  isAutosave: flag.default(false),
  /** Of a file that is brought in: what was dropped there without a reason stays so. */
  asItIs: flag.default(false),
  /** The revision that was set aside, whose words are dealt with by this. */
  settles: revisionNumber.optional(),
});

type Item = z.output<typeof actionItems>[number];

/**
 * Writes the draft. What readers see changes when it is published, and not before; but for progress that they are shown.
 * Where somebody else wrote since the version that was read, both are joined; where both wrote the same lines, what is
 * stored stays and what was sent is kept as a revision of its own: `outcome` says which.
 */
export const savePostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem,
  async run(
    tx,
    { incidentId, version: read, base, begunWith, settles, isAutosave, asItIs, ...mine },
  ): Promise<Written> {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOf(tx, incidentId);
    if (!stored && read > 0) throw notFound('postmortem any more');
    if (!asItIs) mustGiveReasons(mine.actionItems, await actionItemsOf(tx, incidentId));
    if (settles !== undefined && (await revisionNumbered(tx, incidentId, settles))?.kind !== 'set aside')
      throw invalid('settles', 'There is no such text.');
    const kind = isAutosave ? 'autosaved' : 'saved';
    const written = await writeDraft(tx, stored, { incidentId, mine, read, base, begunWith, kind });
    const record = (type: EventType, more: EventData = {}) =>
      tx.record({ type, subjectId: incidentId, data: { incidentId, name, ...more } });
    if (settles !== undefined) {
      await settle(tx, incidentId, [settles]);
      await record('postmortem.settled');
    }
    if (written.outcome === 'unchanged') return written;
    if (written.outcome === 'collided') await record('postmortem.set_aside');
    else if (written.isStep) await record('postmortem.autosaved');
    else await record('postmortem.drafted', { actionItems: mine.actionItems.length });
    await showProgress(tx, incidentId);
    return written;
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
