import { incidentOrThrow } from '#db/queries/incident.ts';
import { type MaintenanceRow, maintenanceOrThrow, plannedComponents } from '#db/queries/maintenance.ts';
import { type SeriesRow, seriesOrThrow } from '#db/queries/maintenance-series.ts';
import { postmortemOrThrow } from '#db/queries/postmortem.ts';
import {
  type StoredUpdate,
  updateOrThrow,
  updatesOfIncident,
  updatesOfMaintenance,
} from '#db/queries/update.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventData } from '#lib/domain/event.ts';
import { Refusal } from '#lib/errors.ts';
import { restoreEnd } from './guessed-end.ts';
import { takeAlongBack } from './said-along.ts';
import { setWindow, type Window } from './set-window.ts';
import { takeSeriesAway } from './take-series-away.ts';
import { takeIncidentAway, takeMaintenanceAway, takePostmortemAway, takeUpdateAway } from './take-away.ts';
import type { Said } from './undo-update.ts';

/** Makes things as they were before it was said. @returns the id of the event that says so */
export async function takeBack(tx: Tx, event: Said, undone: EventData): Promise<number> {
  await takeAlongBack(tx, event);
  switch (event.type) {
    case 'incident.opened':
      return takeOpeningBack(tx, event, undone);
    case 'maintenance.scheduled':
      return takePlanBack(tx, event, undone);
    case 'maintenance.moved':
    case 'maintenance.extended':
      return takeWindowBack(tx, event, undone);
    case 'postmortem.published':
      return takePublicationBack(tx, event, undone);
    case 'update.posted':
    case 'maintenance.started':
    case 'maintenance.verifying':
    case 'maintenance.completed':
    case 'maintenance.cancelled': {
      const update = await updateOrThrow(tx, String(event.data['updateId']));
      const table = update.incidentId !== null ? incidents : maintenances;
      await restoreEnd(tx, table, event.subjectId, event.data);
      return (await takeUpdateAway(tx, update, { ...undone, said: saidIn(update, event) })).eventId;
    }
  }
}

/** What was typed, so that it can go back into the form. */
function saidIn(
  { status, body, components, nextUpdateBy, displayAt }: StoredUpdate,
  { at }: Said,
): EventData {
  // What was not dated back held from the moment it was sent.
  return { status, body, components, nextUpdateBy, displayAt: displayAt === at ? null : displayAt };
}

function onlyOne(updates: readonly StoredUpdate[], what: string): StoredUpdate {
  const [only, ...others] = updates;
  if (!only || others.length > 0)
    throw new Refusal('invalid', `More was said on it since. Take that back first, or delete the ${what}.`);
  return only;
}

async function takeOpeningBack(tx: Tx, event: Said, undone: EventData): Promise<number> {
  const incident = await incidentOrThrow(tx, event.subjectId);
  const only = onlyOne(await updatesOfIncident(tx, incident.id), 'incident');
  const { name, impactOverride } = incident;
  return takeIncidentAway(tx, incident, {
    ...undone,
    said: { ...saidIn(only, event), name, impactOverride },
  });
}

async function takePlanBack(tx: Tx, event: Said, undone: EventData): Promise<number> {
  const maintenance = await maintenanceOrThrow(tx, event.subjectId);
  const { body } = onlyOne(await updatesOfMaintenance(tx, maintenance.id), 'maintenance');
  const { scheduledFor, scheduledUntil } = maintenance;
  const componentIds = await plannedComponents(tx, maintenance.id);
  const said = { ...plannedAs(maintenance), body, scheduledFor, scheduledUntil, componentIds };
  const series = await plannedWith(tx, maintenance, event);
  if (!series) return takeMaintenanceAway(tx, maintenance, { ...undone, said });
  const repeats = { repeats: 'rule', rule: series.rule, zone: series.zone };
  return takeSeriesAway(tx, series, maintenance, { ...undone, said: { ...said, ...repeats } });
}

function plannedAs(maintenance: MaintenanceRow) {
  const { name, during, autoStart, autoComplete, verifyMinutes, stepWords, remindBefore } = maintenance;
  const { tellStart, tellVerify, tellEnd } = maintenance;
  const automatic = { autoStart, autoComplete, verifyMinutes, tellStart, tellVerify, tellEnd };
  return { name, during, ...automatic, stepWords, remindBefore };
}

/** The series that was planned in the same breath, of which it was the first. */
async function plannedWith(tx: Tx, { seriesId }: MaintenanceRow, { at }: Said): Promise<SeriesRow | null> {
  const series = seriesId === null ? null : await seriesOrThrow(tx, seriesId);
  return series?.createdAt === at ? series : null;
}

async function takeWindowBack(tx: Tx, event: Said, undone: EventData): Promise<number> {
  const { before, after, updateId } = event.data as {
    before: Window;
    after: Window;
    updateId: string | null;
  };
  const update = updateId === null ? null : await updateOrThrow(tx, updateId);
  const maintenance = await maintenanceOrThrow(tx, event.subjectId);
  const { scheduledFor, scheduledUntil } = maintenance;
  if (scheduledFor !== after.scheduledFor || scheduledUntil !== after.scheduledUntil)
    throw new Refusal('invalid', 'Its window was changed again since. Take that back first.');
  if (update) await takeUpdateAway(tx, update, undone);
  const said = { ...after, body: update?.body ?? '' };
  const type = event.type === 'maintenance.moved' ? event.type : 'maintenance.extended';
  const { eventId } = await setWindow(tx, type, maintenance, before, { notify: false }, { ...undone, said });
  return eventId;
}

/** What a correction has replaced is gone: then only the telling is taken back. */
async function takePublicationBack(tx: Tx, event: Said, undone: EventData): Promise<number> {
  const incident = await incidentOrThrow(tx, event.subjectId);
  const { version } = await postmortemOrThrow(tx, incident.id);
  if (event.data['isCorrection'] !== true) return takePostmortemAway(tx, incident, version + 1, undone);
  const data = { incidentId: incident.id, name: incident.name, isCorrection: true, notify: false, ...undone };
  return tx.record({ type: 'postmortem.published', subjectId: incident.id, data });
}
