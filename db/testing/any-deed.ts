import fc from 'fast-check';
import { postmortemOf } from '#db/queries/postmortem.ts';
import { updatesOfIncident, updatesOfMaintenance } from '#db/queries/update.ts';
import { reader } from '#db/open.ts';
import { incidents, maintenances } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { INCIDENT_STATUSES } from '#lib/domain/incident.ts';
import { HOUR, MINUTE, plus } from '#lib/domain/instant.ts';
import { COMPONENT_STATUSES, type ComponentStatus, IMPACTS } from '#lib/domain/level.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { Refusal } from '#lib/errors.ts';
import { advanceMaintenances } from '#lib/verbs/advance-maintenances.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { changeIncident } from '#lib/verbs/change-incident.ts';
import { changeMaintenance } from '#lib/verbs/change-maintenance.ts';
import { completeMaintenance } from '#lib/verbs/complete-maintenance.ts';
import { deleteIncident } from '#lib/verbs/delete-incident.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { deleteUpdate } from '#lib/verbs/delete-update.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { extendMaintenance } from '#lib/verbs/extend-maintenance.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { openIncident } from '#lib/verbs/open-incident.ts';
import { postMaintenanceUpdate } from '#lib/verbs/post-maintenance-update.ts';
import { postUpdate } from '#lib/verbs/post-update.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { setComponentStatus } from '#lib/verbs/set-component-status.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { verifyMaintenance } from '#lib/verbs/verify-maintenance.ts';
import { publishPostmortem } from '#lib/verbs/publish-postmortem.ts';
import { revertPostmortem } from '#lib/verbs/revert-postmortem.ts';
import { savePostmortem } from '#lib/verbs/save-postmortem.ts';
import { passTime } from './clock.ts';
import { ada } from './world.ts';

/** What somebody does: which act, on the how manieth of what there is, and some choices for it. */
export interface Deed {
  readonly act: (typeof ACTS)[number];
  readonly which: number;
  readonly minutes: number;
  readonly choice: number;
  readonly said: readonly ComponentStatus[];
}

const INCIDENT_ACTS = [
  ...['post', 'post', 'post', 'edit', 'edit', 'unsay', 'change', 'rename'],
  ...['delete', 'learn', 'unlearn'],
] as const;
const MAINTENANCE_ACTS = [
  'move',
  'start',
  'extend',
  'verify',
  'complete',
  'cancel',
  'tell',
  'reword',
] as const;
const OTHER_ACTS = ['open', 'open', 'schedule', 'schedule', 'own', 'wait', 'wait', 'forget', 'plan'] as const;
const ACTS = [...INCIDENT_ACTS, ...MAINTENANCE_ACTS, ...OTHER_ACTS] as const;

/** @param reach the farthest that somebody dates something, in minutes before and after now; most stay near */
export const anyDeeds = (reach: number) =>
  fc.array(
    fc.record<Deed>({
      act: fc.constantFrom(...ACTS),
      which: fc.nat(1000),
      minutes: fc.oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -reach, max: reach })),
      choice: fc.nat(1000),
      said: fc.array(fc.constantFrom(...COMPONENT_STATUSES), { maxLength: 3 }),
    }),
    { minLength: 10, maxLength: 40 },
  );

const of = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

async function doIt(
  { act, which, minutes, choice, said }: Deed,
  componentIds: readonly string[],
): Promise<unknown> {
  const db = reader();
  const incident = of(await db.select().from(incidents).orderBy(incidents.createdAt), which);
  const maintenance = of(await db.select().from(maintenances).orderBy(maintenances.createdAt), which);
  const components = said.map((status, index) => ({ componentId: componentIds[index]!, status }));
  const at = plus(now(), minutes * MINUTE);
  const status = of(INCIDENT_STATUSES, choice)!;
  const words = { body: 'Words.', notify: choice % 2 === 0 };

  if (act === 'wait') {
    passTime(Math.abs(minutes) * MINUTE);
    return advanceMaintenances();
  }
  if (act === 'own')
    return setComponentStatus(ada, {
      componentId: of(componentIds, which),
      status: said[0] ?? 'operational',
    });
  if (act === 'open')
    return openIncident(ada, {
      name: 'Trouble',
      status,
      components,
      displayAt: at,
      nextUpdateBy: null,
      ...words,
    });
  if (act === 'schedule') {
    const scheduledUntil = plus(at, (1 + (choice % 5)) * HOUR);
    const auto = { autoStart: choice % 3 > 0, autoComplete: choice % 4 > 0, remind: choice % 2 > 0 };
    const planned = componentIds.slice(0, said.length);
    const plan = { name: 'Work', scheduledFor: at, scheduledUntil, componentIds: planned };
    return scheduleMaintenance(ada, { ...plan, ...auto, ...words });
  }
  if (incident) {
    const { id: incidentId, version } = incident;
    const update = of(await updatesOfIncident(db, incidentId), choice)!;
    if (act === 'post') {
      const named = choice % 3 === 0 ? {} : { components };
      const displayAt = minutes < -150 ? { displayAt: at } : {};
      return postUpdate(ada, { incidentId, status, ...named, ...displayAt, ...words });
    }
    if (act === 'edit') {
      const edited = { updateId: update.id, version: update.version, status, body: 'Better words.' };
      return editUpdate(ada, { ...edited, displayAt: at, components, nextUpdateBy: null });
    }
    if (act === 'unsay') return deleteUpdate(ada, { updateId: update.id, version: update.version });
    if (act === 'change')
      return changeIncident(ada, { incidentId, version, impactOverride: of([...IMPACTS, null], choice) });
    if (act === 'rename') return changeIncident(ada, { incidentId, version, name: `Trouble, ${choice % 7}` });
    if (act === 'learn' || act === 'unlearn') {
      const written = await postmortemOf(db, incidentId);
      if (act === 'unlearn') return revertPostmortem(ada, { incidentId, version: written?.version ?? 0 });
      const said = {
        summary: `Summary ${choice}`,
        impact: 'I',
        rootCause: 'R',
        timeline: 'T',
        remediation: 'M',
      };
      const draft = { incidentId, version: written?.version ?? 0, sections: said, actionItems: [] };
      const saved = await savePostmortem(ada, draft);
      return publishPostmortem(ada, { incidentId, version: saved.version, notify: false, reason: 'Mended.' });
    }
    if (act === 'delete' && choice % 5 === 0) return deleteIncident(ada, { incidentId });
  }
  if (maintenance) {
    const { id: maintenanceId, version, scheduledUntil } = maintenance;
    const step = { maintenanceId, version, ...words };
    const later = plus(scheduledUntil, minutes * MINUTE);
    const update = of(await updatesOfMaintenance(db, maintenanceId), choice)!;
    if (act === 'move')
      return moveMaintenance(ada, { ...step, scheduledFor: at, scheduledUntil: plus(at, HOUR) });
    if (act === 'start') return startMaintenance(ada, step);
    if (act === 'extend') return extendMaintenance(ada, { ...step, scheduledUntil: later });
    if (act === 'verify') return verifyMaintenance(ada, step);
    if (act === 'complete') return completeMaintenance(ada, step);
    if (act === 'cancel') return cancelMaintenance(ada, step);
    if (act === 'plan')
      return changeMaintenance(ada, { maintenanceId, version, componentIds: [componentIds[0]] });
    if (act === 'tell') {
      const told = { maintenanceId, status: of(MAINTENANCE_STATUSES, choice), ...words };
      return postMaintenanceUpdate(ada, minutes < 0 ? { ...told, displayAt: at } : { ...told, components });
    }
    if (act === 'reword') {
      const { id: updateId, status } = update;
      const edited = { updateId, version: update.version, status, body: 'Better words.', displayAt: at };
      return editUpdate(ada, { ...edited, components, nextUpdateBy: null });
    }
    if (act === 'forget' && choice % 4 === 0) return deleteMaintenance(ada, { maintenanceId });
    if (act === 'forget') return deleteUpdate(ada, { updateId: update.id, version: update.version });
  }
  return undefined;
}

/** Whatever is typed, the answer is an act or a reason; a fault of ours fails the test. */
export async function triesIt(deed: Deed, componentIds: readonly string[]): Promise<void> {
  try {
    await doIt(deed, componentIds);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
