import { asc, eq } from 'drizzle-orm';
import { pageZone } from '#db/queries/page.ts';
import { componentStatuses } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { Day, Instant } from '#lib/domain/instant.ts';
import { dayOf, startOfDay } from '#lib/domain/time.ts';
import { invalid } from '#lib/errors.ts';

/**
 * From which day on a component is measured: as given, else the day it was made in the page's zone.
 * @throws Refusal `invalid` on `startDate` for a day that has not begun.
 */
export async function startDateOf(tx: Tx, given: Day | null, createdAt: Instant) {
  const zone = await pageZone(tx);
  if (given === null) return { startDate: dayOf(createdAt, zone), startDateGiven: false };
  if (given > dayOf(tx.now, zone)) throw invalid('startDate', 'Measuring can begin today or earlier.');
  if (given < '2000-01-01') throw invalid('startDate', 'This is before the year 2000.');
  return { startDate: given, startDateGiven: true };
}

/** Days before the first recorded status count as well: nothing was said of them, so they were operational. */
export async function recordFrom(tx: Tx, componentId: string, startDate: Day): Promise<void> {
  const at = startOfDay(startDate, await pageZone(tx));
  const [first] = await tx
    .select()
    .from(componentStatuses)
    .where(eq(componentStatuses.componentId, componentId))
    .orderBy(asc(componentStatuses.at))
    .limit(1);
  if (first && first.at <= at) return;
  await tx.insert(componentStatuses).values({ componentId, status: 'operational', at });
}
