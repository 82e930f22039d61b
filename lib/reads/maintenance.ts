import { and, eq, gt, lt } from 'drizzle-orm';
import { plannedComponents } from '#db/queries/maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { maintenances } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { timelineForStaff } from './timeline.ts';

/** One maintenance with its plan and its timeline; undefined when there is none. */
export async function maintenanceForStaff(id: string) {
  const { facts } = await snapshot(async (db) => {
    const [maintenance] = await db.select().from(maintenances).where(eq(maintenances.id, id));
    if (!maintenance) return undefined;
    const componentIds = await plannedComponents(db, id);
    const timeline = await timelineForStaff(db, await updatesOfMaintenance(db, id), componentIds);
    return { maintenance, componentIds, ...timeline };
  });
  return facts;
}

/** The maintenances whose window touches a stretch of time, in order. */
export function maintenancesBetween(from: Instant, to: Instant) {
  return reader()
    .select()
    .from(maintenances)
    .where(and(lt(maintenances.scheduledFor, to), gt(maintenances.scheduledUntil, from)))
    .orderBy(maintenances.scheduledFor, maintenances.id);
}
