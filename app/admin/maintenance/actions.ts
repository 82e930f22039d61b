'use server';

import { now } from '#lib/clock.ts';
import { pageOf } from '#app/admin/read.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { namedComponents } from '#lib/forms/affected.ts';
import { composed } from '#lib/forms/composer.ts';
import { extendedUntil } from '#lib/forms/extension.ts';
import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { isRepeated, PLAN_KINDS, plannedBy, recurrenceIn } from '#lib/forms/repeats.ts';
import { cancelMaintenance } from '#lib/verbs/cancel-maintenance.ts';
import { changeMaintenance } from '#lib/verbs/change-maintenance.ts';
import { completeMaintenance } from '#lib/verbs/complete-maintenance.ts';
import { deleteMaintenance } from '#lib/verbs/delete-maintenance.ts';
import { deleteUpdate } from '#lib/verbs/delete-update.ts';
import { editUpdate } from '#lib/verbs/edit-update.ts';
import { extendMaintenance } from '#lib/verbs/extend-maintenance.ts';
import { moveMaintenance } from '#lib/verbs/move-maintenance.ts';
import { openFromMaintenance } from '#lib/verbs/open-from-maintenance.ts';
import { postMaintenanceUpdate } from '#lib/verbs/post-maintenance-update.ts';
import { scheduleSeries } from '#lib/verbs/schedule-series.ts';
import { scheduleMaintenance } from '#lib/verbs/schedule-maintenance.ts';
import { startMaintenance } from '#lib/verbs/start-maintenance.ts';
import { verifyMaintenance } from '#lib/verbs/verify-maintenance.ts';

type Typed = Record<string, unknown>;

const STEP: FieldKinds = { version: 'integer', notify: 'boolean', body: 'optional' };
const WINDOW: FieldKinds = { scheduledFor: 'instant', scheduledUntil: 'instant' };
const back = (_: unknown, input: Typed) => `/admin/maintenance/${String(input.maintenanceId)}`;

/** One maintenance, or a series of them. */
async function plan(actor: Actor, typed: unknown): Promise<{ maintenanceId?: string; seriesId?: string }> {
  const plan = plannedBy(typed as Typed);
  if (!isRepeated(plan)) return scheduleMaintenance(actor, plan);
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  return scheduleSeries(actor, { ...plan, ...recurrenceIn(plan, zone) });
}

export const schedule = formAction(plan, {
  fields: { ...WINDOW, ...PLAN_KINDS, notify: 'boolean' },
  then: ({ maintenanceId, seriesId }) =>
    seriesId === undefined ? back(null, { maintenanceId }) : `/admin/maintenance/series/${seriesId}`,
});

export const start = formAction(startMaintenance, { fields: STEP, then: back });
export const verify = formAction(verifyMaintenance, { fields: STEP, then: back });
export const complete = formAction(completeMaintenance, { fields: STEP, then: back });
export const cancel = formAction(cancelMaintenance, { fields: STEP, then: back });
export const move = formAction(moveMaintenance, { fields: { ...STEP, ...WINDOW }, then: back });

export const extend = formAction(extendMaintenance, {
  fields: { ...STEP, scheduledUntil: 'instant' },
  shape: ({ extendBy, endsAt, scheduledUntil, ...input }) => ({
    ...input,
    scheduledUntil: extendedUntil(extendBy, endsAt, scheduledUntil),
  }),
  then: back,
});

export const openFrom = formAction(openFromMaintenance, {
  fields: { version: 'integer', notify: 'boolean', nextUpdateBy: 'instant or null' },
  shape: (input) => composed(input, now()),
  then: ({ incidentId }) => `/admin/incidents/${incidentId}`,
});

export const say = formAction(postMaintenanceUpdate, { fields: { notify: 'boolean' }, then: back });

export const edit = formAction(editUpdate, {
  fields: { version: 'integer', displayAt: 'instant', nextUpdateBy: 'instant or null', quiet: 'boolean' },
  shape: ({ affected, ...input }) => ({ ...input, components: namedComponents(affected) }),
  then: back,
});

export const removeUpdate = formAction(deleteUpdate, { fields: { version: 'integer' }, then: back });

export const change = formAction(changeMaintenance, {
  fields: { version: 'integer', ...PLAN_KINDS },
  shape: plannedBy,
  then: back,
});

export const remove = formAction(deleteMaintenance, { then: () => '/admin/maintenance' });
