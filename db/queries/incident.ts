import { eq } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { incidents } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import { deriveIncident } from '#lib/domain/incident.ts';
import { notFound } from '#lib/errors.ts';
import { updatesOfIncident } from './update.ts';

export type IncidentRow = typeof incidents.$inferSelect;

/** @throws Refusal `not_found`. */
export async function incidentOrThrow(db: Database, id: string): Promise<IncidentRow> {
  const [found] = await db.select().from(incidents).where(eq(incidents.id, id));
  if (!found) throw notFound('incident');
  return found;
}

/** Brings the stored copy of what its updates say up to date. To be called after every change of one of them. */
export async function storeIncident(tx: Tx, id: string): Promise<void> {
  const { impactOverride } = await incidentOrThrow(tx, id);
  const derived = deriveIncident(await updatesOfIncident(tx, id), impactOverride);
  await tx
    .update(incidents)
    .set({ ...derived, updatedAt: tx.now })
    .where(eq(incidents.id, id));
}
