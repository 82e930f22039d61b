import { componentsById } from '#db/queries/component.ts';
import { type MaintenanceRow, plannedComponents, storeMaintenance } from '#db/queries/maintenance.ts';
import { insertUpdate, type StoredUpdate, updatesOfMaintenance } from '#db/queries/update.ts';
import { maintenances } from '#db/schema/index.ts';
import type { Tx } from '#db/write.ts';
import type { EventType } from '#lib/domain/event.ts';
import type { Instant } from '#lib/domain/instant.ts';
import { maintenanceSays } from '#lib/domain/default-components.ts';
import {
  CLOCKED_STEPS,
  isEnded,
  mayBecome,
  type MaintenanceStatus,
  staysOrderly,
} from '#lib/domain/maintenance.ts';
import { latestComponents, oldestFirst } from '#lib/domain/timeline.ts';
import type { AffectedComponent } from '#lib/domain/update.ts';
import { invalid } from '#lib/errors.ts';
import { t } from '#lib/i18n/t.ts';
import { mustAffectComponents } from './affected.ts';
import { promised } from './dated.ts';
import { dropGuessedEnd } from './guessed-end.ts';

export interface Step {
  readonly status: MaintenanceStatus;
  /** Left out: the words of the plan for this step, else the standard ones. */
  readonly body?: string | undefined;
  /** Left out: what such a step says of components. */
  readonly components?: readonly AffectedComponent[] | undefined;
  readonly notify: boolean;
  readonly displayAt: Instant;
  readonly nextUpdateBy?: Instant | null | undefined;
}

/** Adds an update to a maintenance and brings the stored copy up to date. The event is the caller's to record. */
export async function tell(tx: Tx, maintenance: MaintenanceRow, step: Step): Promise<string> {
  const { id } = maintenance;
  const { status, notify, displayAt } = step;
  const story = await updatesOfMaintenance(tx, id);
  mustFollow(maintenance, story, step);
  const latest = latestComponents(story);
  const planned = await plannedAndThere(tx, id);
  const components =
    step.components ??
    maintenanceSays({ from: maintenance.status, to: status, planned, during: maintenance.during, latest });
  await mustAffectComponents(tx, components, latest);
  const nextUpdateBy = promised(step.nextUpdateBy, displayAt, isEnded(status));
  const body = step.body ?? plannedWords(maintenance, status) ?? standardWords(status);
  const update = { status, body, components, notify, displayAt, nextUpdateBy };
  const updateId = await insertUpdate(tx, { maintenanceId: id }, update);
  await storeMaintenance(tx, id);
  return updateId;
}

const EVENT_OF = {
  scheduled: 'update.posted',
  in_progress: 'maintenance.started',
  verifying: 'maintenance.verifying',
  completed: 'maintenance.completed',
  cancelled: 'maintenance.cancelled',
} as const satisfies Record<MaintenanceStatus, EventType>;

/** The same with its event. */
export async function takeStep(
  tx: Tx,
  maintenance: MaintenanceRow,
  step: Step,
): Promise<{ updateId: string }> {
  const { id: maintenanceId, name, status: from } = maintenance;
  const { status, notify, displayAt } = step;
  const updateId = await tell(tx, maintenance, step);
  const dropped = await dropGuessedEnd(tx, maintenances, maintenance, displayAt);
  // Back to work after checking is no second beginning.
  const isNews = from !== status && !(from === 'verifying' && status === 'in_progress');
  await tx.record({
    type: isNews ? EVENT_OF[status] : 'update.posted',
    subjectId: maintenanceId,
    data: { maintenanceId, updateId, name, status, notify, displayAt, ...dropped },
  });
  return { updateId };
}

function mustFollow(
  maintenance: MaintenanceRow,
  story: readonly StoredUpdate<MaintenanceStatus>[],
  step: Step,
): void {
  if (!mayBecome(maintenance.status, step.status))
    throw invalid('status', 'This does not follow from where the maintenance is now.');
  // Written after all others, so it stands last among those of its instant.
  const added = { ...step, id: '', createdAt: Number.MAX_SAFE_INTEGER as Instant };
  if (!staysOrderly(story, oldestFirst([...story, added])))
    throw invalid('displayAt', 'At this time it would stand in the wrong order among the other steps.');
}

async function plannedAndThere(tx: Tx, maintenanceId: string): Promise<string[]> {
  const known = await componentsById(tx, await plannedComponents(tx, maintenanceId));
  return [...known.values()].filter((one) => one.removedAt === null).map((one) => one.id);
}

/** What the plan says for the step. */
function plannedWords({ stepWords }: MaintenanceRow, status: MaintenanceStatus): string | undefined {
  const step = CLOCKED_STEPS.find((one) => one === status);
  return step && stepWords[step];
}

function standardWords(status: MaintenanceStatus): string {
  if (status === 'scheduled') throw invalid('body', 'Say what is new.');
  return t(`update.${status}`);
}
