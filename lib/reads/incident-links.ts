import { desc, eq, lte, ne } from 'drizzle-orm';
import { linksOfIncident, linksOfMaintenance } from '#db/queries/incident-links.ts';
import { componentsById } from '#db/queries/component.ts';
import { reader } from '#db/open.ts';
import { updatesOfIncident } from '#db/queries/update.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { isOver } from '#lib/domain/incident.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { latestComponents } from '#lib/domain/timeline.ts';

/** Offered to be linked: what is older is linked from its own page. */
const MOST_INCIDENTS = 40;
const MOST_MAINTENANCES = 10;

/** What an incident is linked with, and what it could be linked with, merged into or split by. */
export async function linksForStaff(incidentId: string) {
  const at = now();
  const { facts } = await snapshot(async (db) => {
    const [own] = await db.select().from(incidents).where(eq(incidents.id, incidentId));
    const links = await linksOfIncident(db, incidentId);
    const linked = new Set(links.map(({ id }) => id));
    const others = await db
      .select()
      .from(incidents)
      .where(ne(incidents.id, incidentId))
      .orderBy(desc(incidents.startedAt))
      .limit(MOST_INCIDENTS);
    const windows = await db
      .select()
      .from(maintenances)
      .where(lte(maintenances.scheduledFor, plus(at, HOUR)))
      .orderBy(desc(maintenances.scheduledFor))
      .limit(MOST_MAINTENANCES);
    const named = latestComponents(await updatesOfIncident(db, incidentId));
    const known = await componentsById(
      db,
      named.map(({ componentId }) => componentId),
    );
    const offered = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
    return {
      links,
      isOver: own === undefined || isOver(own),
      open: others.filter((one) => !isOver(one)).map(offered),
      incidents: others.filter(({ id }) => !linked.has(id)).map(offered),
      maintenances: windows.filter(({ id }) => !linked.has(id)).map(offered),
      components: named.map(({ componentId, status }) => ({
        ...{ id: componentId, status },
        name: known.get(componentId)?.name ?? '',
      })),
    };
  });
  return facts;
}

/** The incidents that a maintenance brought about. */
export const broughtBy = (maintenanceId: string) => linksOfMaintenance(reader(), maintenanceId);
