import { and, asc, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { saidNow, stillOpen, stillRunning, updatesByIncident } from '#db/queries/said.ts';
import { liveComponents } from '#db/queries/component.ts';
import type { Database } from '#db/open.ts';
import { incidents, maintenances, postmortems } from '#db/schema/index.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { HOUR, plus } from '#lib/domain/instant.ts';
import { shownStatus } from '#lib/domain/shown-status.ts';
import { latestComponents, oldestFirst } from '#lib/domain/timeline.ts';

const COMING = 5;
const FRESH = 30 * 24 * HOUR;

/** What the dashboard shows: what is open, running and coming, which components are not well, and what is left to write. */
export async function openNow() {
  const { facts } = await snapshot(async (db) => ({
    incidents: await openIncidents(db),
    running: await db.select().from(maintenances).where(stillRunning).orderBy(maintenances.scheduledUntil),
    upcoming: await comingMaintenances(db),
    unwell: await unwellComponents(db),
    unwritten: await unwrittenPostmortems(db),
  }));
  return facts;
}

/** Of each series the next date alone: else one that repeats each day would hide all others. */
async function comingMaintenances(db: Database) {
  const all = await db
    .select()
    .from(maintenances)
    .where(and(eq(maintenances.status, 'scheduled'), isNull(maintenances.closedAt)))
    .orderBy(maintenances.scheduledFor, maintenances.id);
  const next = all.filter(
    ({ seriesId }, index) => seriesId === null || all.findIndex((one) => one.seriesId === seriesId) === index,
  );
  return next.slice(0, COMING);
}

async function openIncidents(db: Database) {
  const open = await db.select().from(incidents).where(stillOpen).orderBy(desc(incidents.startedAt));
  const stories = await updatesByIncident(
    db,
    open.map((incident) => incident.id),
  );
  return open.map((incident) => {
    const story = oldestFirst(stories.get(incident.id) ?? []);
    const last = story.at(-1);
    return {
      ...incident,
      lastWords: last?.body ?? '',
      lastAt: last?.displayAt ?? incident.startedAt,
      nextUpdateBy: last?.nextUpdateBy ?? null,
      components: latestComponents(story),
    };
  });
}

async function unwellComponents(db: Database) {
  const said = await saidNow(db);
  return (await liveComponents(db))
    .map(({ id, name, status }) => ({
      id,
      name,
      own: status,
      shown: shownStatus(status, said.get(id) ?? []),
    }))
    .filter((component) => component.shown !== 'operational');
}

/** Grave incidents of the last weeks whose postmortem nobody has published yet. */
function unwrittenPostmortems(db: Database) {
  const since = plus(now(), -FRESH);
  return db
    .select({
      incidentId: incidents.id,
      name: incidents.name,
      impact: incidents.impact,
      resolvedAt: incidents.resolvedAt,
      version: postmortems.version,
    })
    .from(incidents)
    .leftJoin(postmortems, eq(postmortems.incidentId, incidents.id))
    .where(
      and(
        inArray(incidents.impact, ['major', 'critical']),
        or(gt(incidents.resolvedAt, since), gt(incidents.closedAt, since)),
        isNull(postmortems.publishedAt),
      ),
    )
    .orderBy(asc(incidents.startedAt));
}
