import { type MaintenanceRow, maintenanceOrThrow, plannedComponents } from '#db/queries/maintenance.ts';
import { updatesOfMaintenance } from '#db/queries/update.ts';
import type { Tx } from '#db/write.ts';
import { maintenanceSays } from '#lib/domain/default-components.ts';
import { type Instant, SECOND } from '#lib/domain/instant.ts';
import { type MaintenanceStatus, mayMove, stepsTo } from '#lib/domain/maintenance.ts';
import { withStandardReminder } from '#lib/domain/reminder.ts';
import { isSaidAgain, saidOver } from '#lib/domain/said-again.ts';
import { latestComponents } from '#lib/domain/timeline.ts';
import { changeMaintenance } from '#lib/verbs/change-maintenance.ts';
import { extendMaintenance } from '#lib/verbs/extend-maintenance.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { postMaintenanceUpdate } from '#lib/verbs/post-maintenance-update.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { affectedBy } from './affected.ts';
import { cleanBody, type Given, namedBy } from './incident-fields.ts';
import { maintenanceStatus } from './maintenance-status.ts';
import { standardWords } from './standard-words.ts';

const autoStartOf = (given: Given) =>
  given.scheduled_auto_in_progress ?? given.scheduled_auto_transition ?? undefined;

/** What the clock tells of it. @param remindBefore the reminders that it has */
const toldBy = (given: Given, remindBefore: readonly number[]) => ({
  tellStart: given.auto_transition_deliver_notifications_at_start ?? undefined,
  tellEnd: given.auto_transition_deliver_notifications_at_end ?? undefined,
  remindBefore:
    given.scheduled_remind_prior == null
      ? undefined
      : withStandardReminder(remindBefore, given.scheduled_remind_prior),
});

/** @returns its id */
export async function createMaintenance(tx: Tx, given: Given): Promise<string> {
  await affectedBy(tx, given);
  const status = maintenanceStatus(given, 'scheduled');
  const notify = given.deliver_notifications ?? true;
  const words = cleanBody(given);
  const isComing = status === 'scheduled';
  const { maintenanceId } = await scheduleMaintenance.within(tx, {
    ...{ name: given.name, body: (isComing && words) || standardWords('scheduled') },
    ...{ scheduledFor: given.scheduled_for ?? undefined, scheduledUntil: given.scheduled_until ?? undefined },
    componentIds: [...(namedBy(given)?.keys() ?? [])],
    ...{ autoStart: autoStartOf(given) ?? false, autoComplete: given.scheduled_auto_completed ?? false },
    ...toldBy(given, []),
    // Of one that is entered when it has begun, its beginning is the news.
    ...{ notify: notify && isComing, metadata: given.metadata ?? {} },
  });
  if (!isComing) await say(tx, await maintenanceOrThrow(tx, maintenanceId), given);
  return maintenanceId;
}

/** What it is called and planned for, its window, and an update when a status or words are given that are new. */
export async function updateMaintenance(tx: Tx, maintenanceId: string, given: Given): Promise<void> {
  const before = await maintenanceOrThrow(tx, maintenanceId);
  const { version } = await changeMaintenance.within(tx, {
    ...{ maintenanceId, version: before.version, name: given.name, metadata: given.metadata ?? undefined },
    ...{ autoStart: autoStartOf(given), autoComplete: given.scheduled_auto_completed ?? undefined },
    ...toldBy(given, before.remindBefore),
    componentIds: mayMove(before.status) ? await plannedBy(tx, maintenanceId, given) : undefined,
  });
  const moved = await setWindow(tx, { ...before, version }, given);
  // What a new window was announced with is said.
  const rest =
    moved && maintenanceStatus(given, before.status) === before.status ? { ...given, body: null } : given;
  await say(tx, await maintenanceOrThrow(tx, maintenanceId), rest);
}

/** `component_ids` are all of them, `components` come to those that are planned. */
async function plannedBy(tx: Tx, maintenanceId: string, given: Given): Promise<string[] | undefined> {
  const named = namedBy(given);
  if (!named) return undefined;
  const planned = await plannedComponents(tx, maintenanceId);
  const before = planned.map((componentId) => ({ componentId, status: 'operational' as const }));
  await affectedBy(tx, given, before);
  return [...new Set([...(given.component_ids ? [] : planned), ...named.keys()])];
}

/** @returns whether it has another window now */
async function setWindow(tx: Tx, before: MaintenanceRow, given: Given): Promise<boolean> {
  const scheduledFor = newTime(given.scheduled_for, before.scheduledFor);
  const scheduledUntil = newTime(given.scheduled_until, before.scheduledUntil);
  if (scheduledFor === before.scheduledFor && scheduledUntil === before.scheduledUntil) return false;
  const { id: maintenanceId, version } = before;
  // With a step, the words are those of the step.
  const isStep = maintenanceStatus(given, before.status) !== before.status;
  const notify = (given.deliver_notifications ?? true) && !isStep;
  const input = {
    maintenanceId,
    version,
    scheduledUntil,
    notify,
    body: isStep ? undefined : cleanBody(given),
  };
  if (mayMove(before.status) || scheduledFor !== before.scheduledFor)
    await moveMaintenance.within(tx, { ...input, scheduledFor });
  else await extendMaintenance.within(tx, input);
  return true;
}

/** Times are answered to the second: one that is sent back as it was read is the one that stands. */
function newTime(given: Instant | null | undefined, stands: Instant): Instant {
  return given == null || given === stands - (stands % SECOND) ? stands : given;
}

async function say(tx: Tx, maintenance: MaintenanceRow, given: Given): Promise<void> {
  const { id: maintenanceId, status: from } = maintenance;
  const body = cleanBody(given);
  const status = maintenanceStatus(given, from);
  const named = from === 'scheduled' && status === 'scheduled' ? null : namedBy(given);
  if (body === undefined && status === from && !named) return;
  const notify = given.deliver_notifications ?? true;
  const steps = stepsTo(from, status);
  // On the way to what is asked for: told with it.
  for (const step of steps.slice(0, -1))
    await postMaintenanceUpdate.within(tx, {
      ...{ maintenanceId, status: step, body: standardWords(step), notify: false },
    });
  const components = await componentsSaid(tx, maintenanceId, steps.at(-2) ?? from, status, given);
  const story = await updatesOfMaintenance(tx, maintenanceId);
  const latest = { ...story.at(-1)!, components: latestComponents(story) };
  if (isSaidAgain<MaintenanceStatus>(latest, { status, body, components })) return;
  await postMaintenanceUpdate.within(tx, {
    ...{ maintenanceId, status, body: body ?? standardWords(status), components, notify },
  });
}

async function componentsSaid(
  tx: Tx,
  maintenanceId: string,
  from: MaintenanceStatus,
  to: MaintenanceStatus,
  given: Given,
) {
  const latest = latestComponents(await updatesOfMaintenance(tx, maintenanceId));
  const planned = await plannedComponents(tx, maintenanceId);
  const { during } = await maintenanceOrThrow(tx, maintenanceId);
  const anyway = maintenanceSays({ from, to, planned, during, latest });
  // Planned for a component is no word of its status.
  if (to === 'scheduled') return anyway;
  return saidOver(anyway, await affectedBy(tx, given, [...anyway, ...latest]));
}
