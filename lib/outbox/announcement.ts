import { eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { components, type events, incidents, maintenances } from '#db/schema/index.ts';
import { plannedComponents } from '#db/queries/maintenance.ts';
import { isTakenBack } from '#db/queries/taken-back.ts';
import { updatesOfIncident, updatesOfMaintenance } from '#db/queries/update.ts';
import { isAnnounced, stageOf } from '#lib/domain/announced.ts';
import type { Announcement } from '#lib/domain/subscription.ts';
import { namedIn } from '#lib/domain/update.ts';

/** What an event has to say to subscribers; null when it says nothing to anybody. */
export async function announcementOf(
  db: Database,
  event: typeof events.$inferSelect,
): Promise<Announcement | null> {
  const { type, subjectId, data } = event;
  if (!isAnnounced(type) || subjectId === null || data['notify'] !== true) return null;
  if (await isTakenBack(db, event)) return null;
  const stage = stageOf(type, data['status']);

  const [incident] = await db.select().from(incidents).where(eq(incidents.id, subjectId));
  if (incident) {
    const kind = type === 'postmortem.published' ? 'postmortem' : 'incident';
    const affected = await withGroups(db, namedIn(await updatesOfIncident(db, subjectId)));
    return { kind, subjectId, impact: incident.impact, components: affected, stage };
  }

  const [maintenance] = await db.select().from(maintenances).where(eq(maintenances.id, subjectId));
  // Deleted before anybody was told: then there is nothing to tell.
  if (!maintenance) return null;
  const planned = await plannedComponents(db, subjectId);
  const named = namedIn(await updatesOfMaintenance(db, subjectId));
  const affected = await withGroups(db, [...planned, ...named]);
  return { kind: 'maintenance', subjectId, impact: 'none', components: affected, stage };
}

async function withGroups(db: Database, ids: readonly string[]) {
  const { id, groupId } = components;
  return db
    .select({ id, groupId })
    .from(components)
    .where(inArray(id, [...new Set(ids)]));
}
