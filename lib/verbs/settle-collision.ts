import { z } from 'zod';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import { EMPTY_DRAFT } from '#lib/domain/drafting/draft.ts';
import { type Choice, joinDrafts } from '#lib/domain/drafting/join-drafts.ts';
import { revisionNumbered, revisionOrThrow, revisionRead } from '#db/queries/postmortem-revisions.ts';
import { SECTION_MAX } from '#lib/domain/limits.ts';
import { Refusal } from '#lib/errors.ts';
import { id, looseText, oneOf, revisionNumber, version } from './fields.ts';
import { savePostmortem } from './save-postmortem.ts';
import { verb } from './verb.ts';

const WAYS = ['theirs', 'mine', 'both', 'edited'] as const;

export const SettleCollision = z.object({
  incidentId: id,
  /** The text that was set aside. */
  number: revisionNumber,
  /** The version of the draft that it was compared with. */
  version,
  /** In the order in which they were shown. */
  choices: z
    .array(
      z.object({
        way: oneOf(WAYS, 'Choose which words to keep.'),
        edited: looseText(SECTION_MAX).default(''),
      }),
      { error: 'Choose which words to keep.' },
    )
    .max(1_000, 'These are too many.'),
});

/** Decides, place by place, what becomes of words that collided. Where somebody has written since, it is joined like any other text. */
export const settleCollision = verb({
  act: 'postmortem.write',
  schema: SettleCollision,
  async run(tx, { incidentId, number, version: read, choices }) {
    await postmortemOrThrow(tx, incidentId);
    const mine = await revisionOrThrow(tx, incidentId, number);
    if (mine.kind !== 'set aside') throw new Refusal('invalid', 'This text was not set aside.');
    const theirs = await revisionRead(tx, incidentId, Math.min(read, 2 ** 31 - 1));
    const base = mine.baseNumber === null ? null : await revisionNumbered(tx, incidentId, mine.baseNumber);
    if (!theirs) throw new Refusal('not_found', 'The text that this was compared with is not kept any more.');
    const missing: number[] = [];
    const chosen = joinDrafts(base?.draft ?? EMPTY_DRAFT, theirs.draft, mine.draft, ({ index }): Choice => {
      const choice = choices[index];
      if (!choice) missing.push(index);
      if (choice?.way === 'edited') return { edited: choice.edited };
      return choice?.way ?? 'theirs';
    });
    if (missing.length > 0)
      throw new Refusal('invalid', 'Choose which words to keep, at each place.', {
        fields: Object.fromEntries(missing.map((at) => [`choices.${at}.way`, 'Choose which words to keep.'])),
      });
    return savePostmortem.within(tx, { ...chosen.draft, incidentId, version: read, settles: number });
  },
});
