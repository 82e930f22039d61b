import { z } from 'zod';
import { incidentOrThrow } from '#db/queries/incident.ts';
import { correctionsOf, postmortemOrThrow } from '#db/queries/postmortem.ts';
import { postmortemCorrections } from '#db/schema/index.ts';
import { ENTRIES_MAX } from '#lib/domain/timeline-entry.ts';
import { entryFields } from './entry-fields.ts';
import { id, instant, lineOrNull } from './fields.ts';
import { actionItems, details, sections } from './postmortem-fields.ts';
import { verb } from './verb.ts';

const { at, kind, words } = entryFields;
const CORRECTIONS_MAX = 200;

export const TakeCorrections = z.object({
  incidentId: id,
  /** The oldest first, each with what stood there before it. */
  corrections: z
    .array(
      z.object({
        correctedAt: instant,
        reason: lineOrNull,
        before: z.object({
          sections,
          details,
          actionItems,
          timeline: z.array(z.object({ at, kind, words })).max(ENTRIES_MAX),
        }),
      }),
    )
    .max(CORRECTIONS_MAX, `These are too many corrections: ${CORRECTIONS_MAX} is the most.`),
});

/**
 * What a postmortem that is not published here was corrected in elsewhere. Readers see it under the postmortem when that is
 * published. One that has corrections, or readers, of this page has a past of its own, which stays as it is.
 * @returns how many were taken
 */
export const takeCorrections = verb({
  act: 'postmortem.write',
  schema: TakeCorrections,
  async run(tx, { incidentId, corrections }) {
    const { name } = await incidentOrThrow(tx, incidentId);
    const { publishedAt } = await postmortemOrThrow(tx, incidentId);
    const hasOwn = publishedAt !== null || (await correctionsOf(tx, incidentId)).length > 0;
    if (hasOwn || corrections.length === 0) return { taken: 0 };
    const rows = corrections.map(({ before, ...one }, index) => {
      const items = before.actionItems.map(({ id: _id, isPublic: _public, ...item }) => item);
      return { incidentId, number: index + 1, ...one, before: { ...before, actionItems: items } };
    });
    await tx.insert(postmortemCorrections).values(rows);
    await tx.record({
      type: 'postmortem.corrections_taken',
      subjectId: incidentId,
      data: { incidentId, name, corrections: rows.length },
    });
    return { taken: rows.length };
  },
});
