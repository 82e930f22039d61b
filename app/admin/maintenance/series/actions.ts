'use server';

import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { PLAN_KINDS, plannedBy, recurrenceIn } from '#lib/forms/repeats.ts';
import { changeSeries } from '#lib/verbs/change-series.ts';
import { endSeries } from '#lib/verbs/end-series.ts';
import { planOccurrenceNow } from '#lib/verbs/plan-occurrence.ts';
import { skipOccurrence } from '#lib/verbs/skip-occurrence.ts';

type Typed = Record<string, unknown>;

const VERSION: FieldKinds = { version: 'integer' };

const back = (_: unknown, input: Typed) => `/admin/maintenance/series/${String(input.seriesId)}`;

export const change = formAction(changeSeries, {
  fields: {
    ...VERSION,
    ...PLAN_KINDS,
    ...{ scheduledFor: 'instant', scheduledUntil: 'instant', notify: 'boolean', words: 'optional' },
  },
  shape: (input) => {
    const plan = plannedBy(input);
    return { ...plan, ...recurrenceIn(plan, 'UTC') };
  },
  then: back,
});

export const end = formAction(endSeries, {
  fields: { ...VERSION, cancelPlanned: 'boolean', notify: 'boolean', body: 'optional' },
  then: back,
});

export const skip = formAction(skipOccurrence, { fields: { ...VERSION, skip: 'boolean' }, then: back });

export const planNow = formAction(planOccurrenceNow, {
  fields: { ...VERSION, notify: 'boolean' },
  then: ({ maintenanceId }) => `/admin/maintenance/${maintenanceId}`,
});
