import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { actionItemsOf, postmortemOf, storeActionItems } from '#db/queries/postmortem.ts';
import { postmortems } from '#db/schema/index.ts';
import { ACTION_ITEMS_MAX, SECTION_MAX } from '#lib/domain/limits.ts';
import { ACTION_ITEM_STATES } from '#lib/domain/postmortem.ts';
import { conflict, notFound } from '#lib/errors.ts';
import { day, id, lineOrNull, line, looseText, oneOf, version } from './fields.ts';
import { verb } from './verb.ts';

const section = looseText(SECTION_MAX).default('');

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
  sections: z.object(
    { summary: section, impact: section, rootCause: section, timeline: section, remediation: section },
    { error: 'The sections are missing.' },
  ),
  /** All of them in order: one that is not here any more is taken away. */
  actionItems: z
    .array(ActionItem, { error: 'The action items are missing.' })
    .max(ACTION_ITEMS_MAX, `These are too many: ${ACTION_ITEMS_MAX} is the most.`)
    .default([]),
});

/** Writes the draft. What readers see changes when it is published, and not before. */
export const savePostmortem = verb({
  act: 'postmortem.write',
  schema: SavePostmortem,
  async run(tx, { incidentId, version: read, sections, actionItems }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const stored = await postmortemOf(tx, incidentId);
    if (!stored && read > 0) throw notFound('postmortem any more');
    if (stored && stored.version !== read)
      throw conflict('postmortem', { ...stored, actionItems: await actionItemsOf(tx, incidentId) });
    const version = read + 1;
    const facts = { draft: sections, version, updatedAt: tx.now };
    if (stored) await tx.update(postmortems).set(facts).where(eq(postmortems.incidentId, incidentId));
    else await tx.insert(postmortems).values({ ...facts, incidentId, createdAt: tx.now });
    await storeActionItems(tx, incidentId, actionItems);
    await tx.record({
      type: 'postmortem.drafted',
      subjectId: incidentId,
      data: { incidentId, name, actionItems: actionItems.length },
    });
    return { version };
  },
});
