import { eq } from 'drizzle-orm';
import { insertEntries, publicEntriesOf } from '#db/queries/timeline-entry.ts';
import { postmortems } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { parseInstant } from '#lib/domain/instant.ts';
import type { EntryKind } from '#lib/domain/timeline-entry.ts';
import { exampleId } from '#db/seed/example/chance.ts';

/** `HH:mm` in UTC on the evening of 23 March 2025, and whether readers see it. */
const EVENING: readonly (readonly [time: string, kind: EntryKind | null, words: string, isPublic?: false])[] =
  [
    ['21:47', null, 'The registrar names the new servers. Verified from outside.'],
    ['22:00', 'began', 'The first lookups fail, from several continents at once.'],
    [
      '22:03',
      'detected',
      'Probes on three continents report “host not found”. The first customers write in.',
    ],
    [
      '22:05',
      'acknowledged',
      'The engineer who makes the move begins to compare answers, resolver by resolver.',
    ],
    [
      '22:08',
      null,
      'Asked whether to move back. Decided against: it would start the same wait again.',
      false,
    ],
    ['22:10', 'escalated', 'A second engineer and customer communication join.'],
    [
      '22:14',
      'identified',
      'Outdated delegations and cached negative answers. Both sets of servers answer right.',
    ],
    ['22:26', null, 'Google Public DNS and 1.1.1.1 are purged. The rest cannot be reached.'],
    ['22:41', 'mitigated', 'Four measuring places in five see no failure any more.'],
    ['22:55', 'resolved', 'Lookups succeed everywhere that we measure.'],
  ];

/** What the postmortem of the move tells of its evening. */
export async function plantTimeline(tx: Tx): Promise<void> {
  const incidentId = exampleId('incident', 'lookups-failed');
  await insertEntries(
    tx,
    incidentId,
    EVENING.map(([time, kind, words, isPublic = true]) => ({
      ...{ at: parseInstant(`2025-03-23T${time}:00Z`), kind, words, isPublic },
      madeFrom: null,
    })),
  );
  await tx
    .update(postmortems)
    .set({ publishedTimeline: await publicEntriesOf(tx, incidentId) })
    .where(eq(postmortems.incidentId, incidentId));
}
