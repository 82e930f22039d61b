import { allComponents, allGroups } from '#db/queries/facts-components.ts';
import { incidentFacts, oneIncident } from '#db/queries/facts-incidents.ts';
import { maintenanceFacts, oneMaintenance } from '#db/queries/facts-maintenances.ts';
import { correctionsOf } from '#db/queries/postmortem.ts';
import { snapshot } from '#db/snapshot.ts';
import { now } from '#lib/clock.ts';
import { mayBeId } from '#lib/id.ts';
import { affectedSpans } from './affected-spans.ts';
import { publishedIncident } from './incident.ts';
import { publishedMaintenance } from './maintenance.ts';
import { namesOf } from './named.ts';
import { publishedPostmortem } from './postmortem.ts';

/** One incident as its own page shows it; null when there is none. */
export async function readIncident(id: string) {
  if (!mayBeId(id)) return null;
  const at = now();
  const { revision, facts } = await snapshot(async (db) => ({
    incidents: await incidentFacts(db, oneIncident(id)),
    corrections: await correctionsOf(db, id),
    names: namesOf(await allComponents(db), await allGroups(db)),
  }));
  const [incident] = facts.incidents;
  // What is dated in the future has not happened for readers.
  if (!incident || incident.startedAt > at) return null;
  return {
    revision,
    now: at,
    incident: publishedIncident(incident, facts.names, at),
    spans: affectedSpans(incident, facts.names, at),
    postmortem: incident.postmortem && publishedPostmortem(incident.postmortem, facts.corrections),
  };
}

export type IncidentPage = NonNullable<Awaited<ReturnType<typeof readIncident>>>;

/** One maintenance as its own page shows it; null when there is none. */
export async function readMaintenance(id: string) {
  if (!mayBeId(id)) return null;
  const at = now();
  const { revision, facts } = await snapshot(async (db) => ({
    maintenances: await maintenanceFacts(db, oneMaintenance(id)),
    names: namesOf(await allComponents(db), await allGroups(db)),
  }));
  const [maintenance] = facts.maintenances;
  return maintenance
    ? { revision, now: at, maintenance: publishedMaintenance(maintenance, facts.names, at) }
    : null;
}
