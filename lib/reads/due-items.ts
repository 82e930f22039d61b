import { and, asc, between, eq, isNotNull } from 'drizzle-orm';
import { reader } from '#db/open.ts';
import { actionItems, incidents } from '#db/schema/index.ts';
import type { Day } from '#lib/domain/instant.ts';

export type DueItem = Awaited<ReturnType<typeof dueItems>>[number];

/** The open action items that somebody owns and that are due within these days, both included. */
export async function dueItems({ from, to }: { readonly from: Day; readonly to: Day }) {
  const rows = await reader()
    .select({ item: actionItems, incidentName: incidents.name })
    .from(actionItems)
    .innerJoin(incidents, eq(incidents.id, actionItems.incidentId))
    .where(
      and(eq(actionItems.state, 'open'), between(actionItems.dueDay, from, to), isNotNull(actionItems.owner)),
    )
    .orderBy(asc(actionItems.dueDay), asc(actionItems.id));
  return rows.map(({ item, incidentName }) => ({ ...item, dueDay: item.dueDay!, incidentName }));
}

/** As it stands; undefined when it is gone. */
export async function actionItemNow(id: string) {
  const [found] = await reader().select().from(actionItems).where(eq(actionItems.id, id));
  return found;
}
