import { desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/open.ts';
import { components, componentStatuses, incidents, page, maintenances, updates } from '#db/schema/index.ts';
import type { GuardedComponent, GuardFacts } from '#lib/domain/guards.ts';
import { type IncidentUpdateFacts, isOpenAt } from '#lib/domain/incident.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { liveComponents } from './component.ts';
import { incidentsNaming } from './facts-incidents.ts';
import { stillOpen, stillRunning, updatesByIncident } from './said.ts';
import { withComponents } from './update.ts';

/** What guards are made of; null before set-up. Histories that were entered after the fact are watched by nobody. */
export async function guardFacts(db: Database, now: Instant): Promise<GuardFacts | null> {
  const [settings] = await db.select({ silenceHours: page.silenceHours }).from(page);
  if (!settings) return null;
  const open = (await db.select().from(incidents).where(stillOpen)).filter((one) => isOpenAt(one, now));
  const stories = await updatesByIncident(
    db,
    open.map(({ id }) => id),
  );
  const watched = open
    .filter(({ backfilled }) => !backfilled)
    .map(({ id, name, impact }) => ({
      ...{ id, name, impact },
      updates: (stories.get(id) ?? []) as IncidentUpdateFacts[],
    }));
  const told = new Set([...stories.values()].flatMap(namedIn));
  const broken = (await liveComponents(db)).filter(
    ({ status }) => status !== 'operational' && status !== 'under_maintenance',
  );
  if (broken.length > 0) for (const id of await namedByRunning(db)) told.add(id);
  const unwell: GuardedComponent[] = [];
  for (const { id, name } of broken) {
    const isTold = told.has(id);
    const [unwellSince, toldUntil] = [await leftOperational(db, id), isTold ? null : await lastEnd(db, id)];
    unwell.push({ id, name, isTold, unwellSince, toldUntil });
  }
  return { incidents: watched, unwell, silenceHours: settings.silenceHours };
}

const namedIn = (story: readonly { readonly components: readonly { readonly componentId: string }[] }[]) =>
  story.flatMap((update) => update.components.map(({ componentId }) => componentId));

async function namedByRunning(db: Database): Promise<string[]> {
  const running = db.select({ id: maintenances.id }).from(maintenances).where(stillRunning);
  const rows = await db.select().from(updates).where(inArray(updates.maintenanceId, running));
  return namedIn(await withComponents(db, rows));
}

/** The beginning of the stretch in which it is not operational. */
async function leftOperational(db: Database, componentId: string): Promise<Instant> {
  const changes = await db
    .select({ at: componentStatuses.at, status: componentStatuses.status })
    .from(componentStatuses)
    .where(eq(componentStatuses.componentId, componentId))
    .orderBy(desc(componentStatuses.at), desc(componentStatuses.id));
  const well = changes.findIndex(({ status }) => status === 'operational');
  const first = well === -1 ? changes.at(-1) : changes[well - 1];
  if (first) return first.at;
  // Statuses that an import brought in may have no history.
  const [row] = await db
    .select({ at: components.createdAt })
    .from(components)
    .where(eq(components.id, componentId));
  return row!.at;
}

async function lastEnd(db: Database, componentId: string): Promise<Instant | null> {
  const ended = await db
    .select({ resolvedAt: incidents.resolvedAt, closedAt: incidents.closedAt })
    .from(incidents)
    .where(incidentsNaming(db, componentId));
  const ends = ended.flatMap(({ resolvedAt, closedAt }) => resolvedAt ?? closedAt ?? []);
  return ends.length === 0 ? null : (Math.max(...ends) as Instant);
}
