'use server';

import { moved } from '#lib/domain/order.ts';
import { formAction } from '#lib/forms/form.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { metricsForStaff } from '#lib/reads/metrics.ts';
import { addMetric } from '#lib/verbs/add-metric.ts';
import { changeMetric } from '#lib/verbs/change-metric.ts';
import { emptyMetric } from '#lib/verbs/empty-metric.ts';
import { orderMetrics } from '#lib/verbs/order-metrics.ts';
import { removeMetric } from '#lib/verbs/remove-metric.ts';

const LIST = '/admin/metrics';
const METRIC: FieldKinds = {
  version: 'integer',
  description: 'text or null',
  decimalPlaces: 'integer',
  yAxisMin: 'number or null',
  yAxisMax: 'number or null',
  yAxisHidden: 'boolean',
  shown: 'boolean',
};

/** It leads to where it says how points are sent. */
export const add = formAction(addMetric, { fields: METRIC, then: ({ metricId }) => `${LIST}/${metricId}` });
export const change = formAction(changeMetric, { fields: METRIC, then: () => LIST });
/** One switch of the list: whatever else is said of it stays. */
export const show = formAction(changeMetric, {
  fields: { version: 'integer', shown: 'boolean' },
  then: () => LIST,
});
export const empty = formAction(emptyMetric, { then: ({ metricId }) => `${LIST}/${metricId}` });
export const remove = formAction(removeMetric, { then: () => LIST });

/** One step up or down, from where it stands now. */
export const step = formAction(
  async (actor, given) => {
    const { id, step: by } = given as Record<string, string>;
    const ids = (await metricsForStaff()).map((metric) => metric.id);
    const at = ids.indexOf(id ?? '');
    return orderMetrics(actor, { metricIds: moved(ids, at, by === '-1' ? at - 1 : at + 1) });
  },
  { then: () => LIST },
);
