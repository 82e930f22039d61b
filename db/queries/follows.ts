import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { subscriberIncidents, subscribers } from '#db/schema/index.ts';

/** Inside of a query on subscribers: that one of them follows an incident. */
export const follows = (db: Database, incidentId: string) =>
  db
    .select({ id: subscriberIncidents.subscriberId })
    .from(subscriberIncidents)
    .where(
      and(
        eq(subscriberIncidents.subscriberId, subscribers.id),
        eq(subscriberIncidents.incidentId, incidentId),
      ),
    );
