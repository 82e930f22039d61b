import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { events, incidentLinks, updates } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { withComponents } from '#db/queries/update.ts';
import { takeUpdateAway } from './take-away.ts';
import type { Said } from './undo-update.ts';

/** Merging, splitting and what grows out of a maintenance say one thing to subscribers and others beside it, in one transaction. */
const TOGETHER = ['incident.merged', 'incident.split', 'incident.linked'];
/** The events of one transaction follow one another. */
const REACH = 6;

/** Takes back what was done in one act with what is taken back: the words beside it, and the link. */
export async function takeAlongBack(tx: Tx, said: Said): Promise<void> {
  const near = await tx
    .select()
    .from(events)
    .where(
      and(
        ...[gt(events.id, said.id), lte(events.id, said.id + REACH)],
        ...[eq(events.at, said.at), inArray(events.type, TOGETHER)],
      ),
    )
    .orderBy(asc(events.id));
  const whole = near.find(({ data }) => data['updateId'] === said.data['updateId']);
  if (!whole) return;
  const { alsoSaid, linkId } = whole.data as { alsoSaid?: readonly string[]; linkId?: string };
  const beside = await tx
    .select()
    .from(updates)
    .where(inArray(updates.id, [...(alsoSaid ?? [])]));
  for (const update of await withComponents(tx, beside))
    await takeUpdateAway(tx, update, { undoes: said.id });
  if (linkId) await tx.delete(incidentLinks).where(eq(incidentLinks.id, linkId));
}
