import { eq } from 'drizzle-orm';
import { incidentNotes, incidents, users } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { type Instant, MINUTE, plus } from '#lib/domain/instant.ts';
import { exampleId } from './chance.ts';
import { openIncident } from './open-incident.ts';

/** Minutes after the incident began, and what was noted. */
const NOTES = [
  [6, 'Only the pool `mta-eu-2`. Microsoft answers `421 RP-001`: too many connections from these addresses.'],
  [
    17,
    'No deploy since yesterday noon, and volume is as on any Monday. So it is them who changed something. Ticket with their postmasters: **SR-7731**.',
  ],
  [31, 'A tenth through the second network: no 421 in ten minutes. Going up by a tenth every five minutes.'],
] as const;

/** What the owner of the page noted of the incident that is open, and that they lead it. Nothing before there is one. */
export async function plantNotes(tx: Tx, now: Instant): Promise<void> {
  const [owner] = await tx.select({ id: users.id }).from(users).limit(1);
  if (!owner) return;
  const { key, startedAt } = openIncident(now);
  const incidentId = exampleId('incident', key);
  for (const [minutes, words] of NOTES)
    await tx.insert(incidentNotes).values({
      ...{ id: exampleId('note', `${key} ${minutes}`), incidentId, authorId: owner.id, words },
      createdAt: plus(startedAt, minutes * MINUTE),
    });
  await tx.update(incidents).set({ commanderId: owner.id }).where(eq(incidents.id, incidentId));
}
