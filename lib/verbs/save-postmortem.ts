import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { revisionNumbered } from '#db/queries/postmortem-revisions.ts';
import { ACTION_ITEMS_MAX, SECTION_MAX } from '#lib/domain/limits.ts';
import { ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import { invalid, notFound } from '#lib/errors.ts';
import { settle } from './drafting/keep-revision.ts';
import { type Written, writeDraft } from './drafting/write-draft.ts';
import { day, flag, id, lineOrNull, line, looseText, oneOf, revisionNumber, version } from './fields.ts';
import { verb } from './verb.ts';

const section = looseText(SECTION_MAX).default('');

const Sections = z.object(
  { summary: section, impact: section, rootCause: section, timeline: section, remediation: section },
  { error: 'The sections are missing.' },
);

const ActionItem = z.object({
  /** Left out for a new one. */
  id: id.optional(),
  title: line('Say what will be done.'),
  owner: lineOrNull.default(null),
  dueDay: day.nullable().default(null),
  state: oneOf(ACTION_ITEM_STATES).default('open'),
});

export const SavePostmortem = z.object({
  incidentId: id,
  /** 0 when there was none yet. */
  version,
  /** Where what was read never was the draft: see `Written.sent`. */
  base: revisionNumber.optional(),
  /** What a form for a postmortem that was not begun began with. */
  begunWith: Sections.optional(),
  sections: Sections,
  /** All of them in order: one that is not here any more is taken away. */
  actionItems: z
    .array(ActionItem, { error: 'The action items are missing.' })
    .max(ACTION_ITEMS_MAX, `These are too many: ${ACTION_ITEMS_MAX} is the most.`)
    .default([]),
  /** Saved by itself while somebody writes. */
  isAutosave: flag.default(false),
  /** The revision that was set aside, whose words are dealt with by this. */
  settles: revisionNumber.optional(),
});

/**
 * Writes the draft. What readers see changes when it is published, and not before. Where somebody else wrote since the
 * version that was read, both are joined; where both wrote the same lines, what is stored stays and what was sent is kept
 * as a revision of its own: `outcome` says which.
 */
export const savePostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem,
  async run(
    tx,
    { incidentId, version: read, base, begunWith, settles, isAutosave, ...mine },
  ): Promise<Written> {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOf(tx, incidentId);
    if (!stored && read > 0) throw notFound('postmortem any more');
    if (settles !== undefined && (await revisionNumbered(tx, incidentId, settles))?.kind !== 'set aside')
      throw invalid('settles', 'There is no such text.');
    const kind = isAutosave ? 'autosaved' : 'saved';
    const written = await writeDraft(tx, stored, { incidentId, mine, read, base, begunWith, kind });
    const { outcome } = written;
    const data = { incidentId, name, actionItems: mine.actionItems.length };
    if (settles !== undefined) {
      await settle(tx, incidentId, [settles]);
      await tx.record({ type: 'postmortem.settled', subjectId: incidentId, data: { incidentId, name } });
    }
    if (outcome === 'collided')
      await tx.record({ type: 'postmortem.set_aside', subjectId: incidentId, data: { incidentId, name } });
    else if (outcome !== 'unchanged')
      await tx.record({
        type: written.isStep ? 'postmortem.autosaved' : 'postmortem.drafted',
        subjectId: incidentId,
        data,
      });
    return written;
  },
});
