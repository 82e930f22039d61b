import { eq, inArray, max } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { components, updateComponents, updates } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { IncidentStatus } from '#lib/domain/incident.ts';
import { type Instant, plus } from '#lib/domain/instant.ts';
import type { MaintenanceStatus } from '#lib/domain/maintenance.ts';
import { oldestFirst } from '#lib/domain/timeline.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { notFound } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { affectedComponent } from './affected.ts';
import { inBatches } from './batch.ts';

export type UpdateRow = typeof updates.$inferSelect;

/** An update as it is stored, with what it says of components in the order in which they were named. */
export interface StoredUpdate<Status extends string = string> extends Omit<UpdateRow, 'status'> {
  readonly status: Status;
  readonly components: AffectedComponent[];
}

/** What an update belongs to. */
export type Parent = { readonly incidentId: string } | { readonly maintenanceId: string };

/** Adds the components of many updates in a few queries. */
export async function withComponents(db: Database, rows: readonly UpdateRow[]): Promise<StoredUpdate[]> {
  const named = await inBatches(
    rows.map((row) => row.id),
    (batch) =>
      db
        .select()
        .from(updateComponents)
        .where(inArray(updateComponents.updateId, batch))
        .orderBy(updateComponents.updateId, updateComponents.position),
  );
  const byUpdate = new Map(rows.map((row) => [row.id, [] as AffectedComponent[]]));
  for (const one of named) byUpdate.get(one.updateId)?.push(affectedComponent(one));
  return rows.map((row) => ({ ...row, components: byUpdate.get(row.id) ?? [] }));
}

/** The updates of one incident, oldest first. */
export async function updatesOfIncident(
  db: Database,
  incidentId: string,
): Promise<StoredUpdate<IncidentStatus>[]> {
  const rows = await db.select().from(updates).where(eq(updates.incidentId, incidentId));
  return oldestFirst((await withComponents(db, rows)) as StoredUpdate<IncidentStatus>[]);
}

/** The updates of one maintenance, oldest first. */
export async function updatesOfMaintenance(
  db: Database,
  maintenanceId: string,
): Promise<StoredUpdate<MaintenanceStatus>[]> {
  const rows = await db.select().from(updates).where(eq(updates.maintenanceId, maintenanceId));
  return oldestFirst((await withComponents(db, rows)) as StoredUpdate<MaintenanceStatus>[]);
}

/** @throws Refusal `not_found`. */
export async function updateOrThrow(db: Database, id: string): Promise<StoredUpdate> {
  const rows = await db.select().from(updates).where(eq(updates.id, id));
  const [found] = await withComponents(db, rows);
  if (!found) throw notFound('update');
  return found;
}

export interface NewUpdate {
  readonly status: string;
  readonly body: string;
  readonly components: readonly AffectedComponent[];
  readonly notify: boolean;
  readonly displayAt: Instant;
  readonly nextUpdateBy: Instant | null;
}

/** @returns the id of the new update. The parent's stored copy is the caller's to bring up to date. */
export async function insertUpdate(tx: Tx, parent: Parent, update: NewUpdate): Promise<string> {
  const id = newId();
  const { components: named, ...facts } = update;
  const createdAt = await nextCreatedAt(tx, parent);
  await tx.insert(updates).values({ id, ...parent, ...facts, createdAt, updatedAt: tx.now });
  await nameComponents(tx, id, named);
  return id;
}

/** Ties of `display_at` are broken by `created_at`, so two updates of one timeline never share it. */
async function nextCreatedAt(tx: Tx, parent: Parent): Promise<Instant> {
  const ofParent =
    'incidentId' in parent
      ? eq(updates.incidentId, parent.incidentId)
      : eq(updates.maintenanceId, parent.maintenanceId);
  const [last] = await tx
    .select({ at: max(updates.createdAt) })
    .from(updates)
    .where(ofParent);
  return last?.at != null && last.at >= tx.now ? plus(Number(last.at) as Instant, 1) : tx.now;
}

/** Makes what an update says of components exactly this. */
export async function nameComponents(
  tx: Tx,
  updateId: string,
  named: readonly AffectedComponent[],
): Promise<void> {
  const former = await tx.delete(updateComponents).where(eq(updateComponents.updateId, updateId)).returning();
  const told = new Map(former.map((one) => [one.componentId, one]));
  const rows = named.map(({ componentId, status }, position) => {
    const before = told.get(componentId);
    // What a source told of the time around it is no part of what is edited; but another status is said anew.
    const same = before?.status === status ? before : null;
    return {
      ...{ updateId, componentId, status, position, oldStatus: before?.oldStatus ?? null },
      ...{ became: same?.became ?? null, takenOff: same?.takenOff ?? false },
    };
  });
  if (rows.length === 0) return;
  await tx.insert(updateComponents).values(rows);
  // Programs go by it to see that a component is not what it was.
  const ids = named.map(({ componentId }) => componentId);
  await tx.update(components).set({ updatedAt: tx.now }).where(inArray(components.id, ids));
}
