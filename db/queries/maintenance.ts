import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { maintenanceComponents, maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { deriveMaintenance } from '#lib/domain/maintenance.ts';
import { notFound } from '#lib/errors.ts';
import { updatesOfMaintenance } from './update.ts';

export type MaintenanceRow = typeof maintenances.$inferSelect;

/** @throws Refusal `not_found`. */
export async function maintenanceOrThrow(db: Database, id: string): Promise<MaintenanceRow> {
  const [found] = await db.select().from(maintenances).where(eq(maintenances.id, id));
  if (!found) throw notFound('maintenance');
  return found;
}

/** The ids of the components it is planned for. */
export async function plannedComponents(db: Database, maintenanceId: string): Promise<string[]> {
  const rows = await db
    .select({ id: maintenanceComponents.componentId })
    .from(maintenanceComponents)
    .where(eq(maintenanceComponents.maintenanceId, maintenanceId))
    .orderBy(maintenanceComponents.componentId);
  return rows.map((row) => row.id);
}

/** Makes the components it is planned for exactly these. */
export async function planComponents(
  tx: Tx,
  maintenanceId: string,
  componentIds: readonly string[],
): Promise<void> {
  await tx.delete(maintenanceComponents).where(eq(maintenanceComponents.maintenanceId, maintenanceId));
  const rows = componentIds.map((componentId) => ({ maintenanceId, componentId }));
  if (rows.length > 0) await tx.insert(maintenanceComponents).values(rows);
}

/**
 * Brings the stored copy of what its updates say up to date. To be called after every change of one of them.
 * The version moves with the status: who acts on a maintenance has to know how far it is.
 */
export async function storeMaintenance(tx: Tx, id: string): Promise<void> {
  const { status, version } = await maintenanceOrThrow(tx, id);
  const derived = deriveMaintenance(await updatesOfMaintenance(tx, id));
  await tx
    .update(maintenances)
    .set({ ...derived, updatedAt: tx.now, version: derived.status === status ? version : version + 1 })
    .where(eq(maintenances.id, id));
}
