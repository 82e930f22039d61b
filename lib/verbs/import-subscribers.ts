import { z } from 'zod';
import { liveComponents, liveGroups } from '#db/queries/component.ts';
import { candidateOf, type Names } from '#lib/import/subscribers/candidate.ts';
import { readList } from '#lib/import/subscribers/read-list.ts';
import { CHANNELS_TO_ADD } from './add-subscriber.ts';
import type { Admission } from './admission.ts';
import { admitSubscribers, type Candidate } from './admit-subscribers.ts';
import { flag } from './fields.ts';
import { verb } from './verb.ts';

export const ImportSubscribers = z.object({
  /** The list as text: see `lib/import/subscribers`. Read before the transaction begins. */
  list: z
    .string({ error: 'Choose a file, or paste a list.' })
    .refine((text) => text.trim() !== '', 'Choose a file, or paste a list.')
    .transform((text, context) => {
      const read = readList(text);
      if ('rows' in read) return read.rows;
      context.addIssue({ code: 'custom', message: read.problem });
      return z.NEVER;
    }),
  /** They agreed elsewhere, so they are not asked. */
  confirmed: flag.default(false),
});

export interface ImportedRow {
  /** Counted from 1, without the line that names the columns. */
  readonly row: number;
  readonly address: string;
  readonly outcome: Admission | 'invalid';
  readonly why?: string;
}

/** Takes in a list. A row that is wrong keeps no other from being taken in; each is accounted for. */
export const importSubscribers = verb({
  act: 'subscriber.write',
  schema: ImportSubscribers,
  async run(tx, { list, confirmed }) {
    const components = namesOf((await liveComponents(tx)).filter(({ removedAt }) => removedAt === null));
    const groups = namesOf(await liveGroups(tx));
    const read = list.map((row) => candidateOf(row, components, groups));
    const valid = read.filter((one): one is Candidate => !('why' in one));
    const admitted = await admitSubscribers(
      tx,
      valid.map((one) => ({ ...one, isInactive: one.isInactive || !canBeAdded(one) })),
      confirmed,
    );
    const outcomes = admitted[Symbol.iterator]();
    const rows = read.map((one, index): ImportedRow => {
      const at = { row: index + 1, address: (list[index]!.address ?? '').slice(0, 300) };
      if ('why' in one) return { ...at, outcome: 'invalid', why: one.why };
      return { ...at, outcome: outcomes.next().value?.what ?? 'already' };
    });
    const count = (outcome: Admission) => rows.filter((row) => row.outcome === outcome).length;
    const [added, asked] = [count('added'), count('asked')];
    const totals = { added, asked, skipped: rows.length - added - asked };
    if (added + asked > 0) await tx.record({ type: 'subscribers.imported', subjectId: null, data: totals });
    return { ...totals, rows };
  },
});

function canBeAdded({ channel }: Candidate): boolean {
  return CHANNELS_TO_ADD.some((kind) => kind === channel);
}

/** By name and by id, in small letters. */
function namesOf(things: readonly { readonly id: string; readonly name: string }[]): Names {
  const names = new Map<string, string[]>();
  for (const { id, name } of things)
    for (const key of new Set([id, name.trim().toLowerCase()]))
      if (!names.get(key)?.push(id)) names.set(key, [id]);
  return names;
}
