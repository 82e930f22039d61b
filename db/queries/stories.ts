import { eq, inArray, min } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import {
  incidents,
  maintenanceComponents,
  maintenances,
  postmortems,
  updateComponents,
  updates,
} from '#db/schema/index.ts';
import type { Instant } from '#lib/domain/instant.ts';

/** What an incident or a maintenance reaches: its place in the history, and the components that it names. */
export interface Story {
  readonly kind: 'incident' | 'maintenance';
  readonly id: string;
  /** Under which it stands in the history. */
  readonly datedAt: Instant;
  /** Its earliest word. */
  readonly saidFrom: Instant;
  readonly componentIds: readonly string[];
  /** Those a maintenance is planned for, whether or not a word of it names them. */
  readonly plannedIds: readonly string[];
  readonly hasPostmortem: boolean;
}

/** The incident or the maintenance of an id, whichever there is. */
export async function storyOf(db: Database, id: string): Promise<Story | null> {
  const [incident] = await db.select({ at: incidents.startedAt }).from(incidents).where(eq(incidents.id, id));
  if (incident) {
    const [postmortem] = await db
      .select({ at: postmortems.publishedAt })
      .from(postmortems)
      .where(eq(postmortems.incidentId, id));
    const said = await saidBy(db, updates.incidentId, id);
    const hasPostmortem = postmortem?.at != null;
    return { kind: 'incident', id, datedAt: incident.at, ...said, plannedIds: [], hasPostmortem };
  }
  const [maintenance] = await db
    .select({ at: maintenances.scheduledFor })
    .from(maintenances)
    .where(eq(maintenances.id, id));
  if (!maintenance) return null;
  const said = await saidBy(db, updates.maintenanceId, id);
  const planned = await db
    .select({ id: maintenanceComponents.componentId })
    .from(maintenanceComponents)
    .where(eq(maintenanceComponents.maintenanceId, id));
  const plannedIds = planned.map((row) => row.id);
  return { kind: 'maintenance', id, datedAt: maintenance.at, ...said, plannedIds, hasPostmortem: false };
}

async function saidBy(
  db: Database,
  parent: typeof updates.incidentId | typeof updates.maintenanceId,
  id: string,
) {
  const mine = db.select({ id: updates.id }).from(updates).where(eq(parent, id));
  const named = await db
    .selectDistinct({ id: updateComponents.componentId })
    .from(updateComponents)
    .where(inArray(updateComponents.updateId, mine));
  const [first] = await db
    .select({ at: min(updates.displayAt) })
    .from(updates)
    .where(eq(parent, id));
  return { componentIds: named.map((row) => row.id), saidFrom: (first?.at ?? 0) as Instant };
}
