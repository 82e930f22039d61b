import { and, asc, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { events } from '#db/schema/index.ts';

/** Of these incidents, those of whose postmortem subscribers were told since it was last taken away from readers. */
export async function postmortemsTold(
  db: Database,
  incidentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  if (incidentIds.length === 0) return told;
  const rows = await db
    .select({ type: events.type, id: events.subjectId, data: events.data })
    .from(events)
    .where(
      and(
        inArray(events.subjectId, [...incidentIds]),
        inArray(events.type, ['postmortem.published', 'postmortem.reverted', 'postmortem.deleted']),
      ),
    )
    .orderBy(asc(events.id));
  for (const { type, id, data } of rows)
    if (id === null) continue;
    else if (type !== 'postmortem.published') told.delete(id);
    else if (data['notify'] === true) told.add(id);
  return told;
}
