import type { Instant } from '#lib/domain/instant.ts';
import { composedUpdate, COMPOSER } from './composer.ts';
import { extendedUntil } from './extension.ts';
import { isRepeated, recurrenceIn } from './repeats.ts';
import { applyKinds, type FieldKinds } from './kinds.ts';
import type { FormValues } from './state.ts';

/** The button that shows the mail sends this: what the form would do. */
export const PREVIEW_FIELD = 'preview';

const KINDS: FieldKinds = {
  ...COMPOSER,
  scheduledFor: 'instant or null',
  scheduledUntil: 'instant or null',
  componentIds: 'list',
};

/** What a form that tells subscribers would say, for `previewTelling`. What it does not ask for is not there. */
export function draftTelling(typed: FormValues, now: Instant): Record<string, unknown> {
  // What cannot be read yet is as good as not written.
  const { input } = applyKinds(typed, KINDS);
  const update = composedUpdate(input, now);
  const { incidentId, maintenanceId, extendBy, endsAt, scheduledUntil } = input;
  const until = extendBy === undefined ? scheduledUntil : extendedUntil(extendBy, endsAt, scheduledUntil);
  const type = input[PREVIEW_FIELD];
  return {
    ...update,
    components: update.components ?? null,
    type,
    // One that grows out of a maintenance is not there yet.
    subjectId: type === 'incident.opened' ? null : (incidentId ?? maintenanceId ?? null),
    displayAt: update.displayAt ?? null,
    scheduledUntil: until ?? null,
    repeats: isRepeated(input) ? recurrenceIn(input, 'UTC') : null,
  };
}
