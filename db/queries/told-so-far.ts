import { count, eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { deliveries } from '#db/schema/index.ts';
import type { ToldSoFar } from '#lib/domain/undo.ts';

/** How far the telling of an event has come. */
export async function toldSoFar(db: Database, eventId: number): Promise<ToldSoFar> {
  const rows = await db
    .select({ state: deliveries.state, number: count() })
    .from(deliveries)
    .where(eq(deliveries.eventId, eventId))
    .groupBy(deliveries.state);
  const of = (state: (typeof rows)[number]['state']) => rows.find((row) => row.state === state)?.number ?? 0;
  return { sent: of('sent'), underWay: of('sending'), waiting: of('waiting') };
}
