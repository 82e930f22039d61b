'use server';

import type { Actor } from '#lib/domain/actor.ts';
import { formAction } from '#lib/forms/form.ts';
import { Refusal } from '#lib/errors.ts';
import { undoUpdate } from '#lib/verbs/undo-update.ts';

type Undone = Awaited<ReturnType<typeof undoUpdate>> | 'too late';

/** Too late is an answer like another: the screen then says how many have been told. */
async function undo(actor: Actor, input: unknown): Promise<Undone> {
  const { eventId } = input as Record<string, unknown>;
  try {
    return await undoUpdate(actor, { eventId });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'conflict') return 'too late';
    throw error;
  }
}

export const takeBack = formAction(undo, {
  fields: { eventId: 'integer' },
  then(undone, input) {
    const path =
      'maintenanceId' in input
        ? `/admin/maintenance/${String(input.maintenanceId)}`
        : `/admin/incidents/${String(input.incidentId)}`;
    if (undone === 'too late') return `${path}?late=${String(input.eventId)}`;
    const again = `?again=${undone.eventId}`;
    if (undone.type === 'incident.opened') return `/admin/incidents/new${again}`;
    if (undone.type === 'maintenance.scheduled') return `/admin/maintenance/new${again}`;
    if (undone.type === 'postmortem.published') return `${path}/postmortem${again}`;
    return `${path}${again}`;
  },
});
