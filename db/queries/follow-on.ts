import { eq, sql } from 'drizzle-orm';
import { subscriberIncidents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';

/** Whoever follows one incident follows another one, too. */
export async function followOn(tx: Tx, incidentId: string, otherId: string): Promise<void> {
  const { subscriberId } = subscriberIncidents;
  await tx
    .insert(subscriberIncidents)
    .select(
      tx
        .select({ subscriberId, incidentId: sql<string>`${otherId}`.as('incident_id') })
        .from(subscriberIncidents)
        .where(eq(subscriberIncidents.incidentId, incidentId)),
    )
    .onConflictDoNothing();
}
