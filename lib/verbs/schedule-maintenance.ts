import { z } from 'zod';
import { mustBeComponents } from './affected.ts';
import { flag, instant, metadata, text } from './fields.ts';
import { PLAN_FIELDS_OR_USUAL } from './plan-fields.ts';
import { planMaintenance } from './plan-maintenance.ts';
import { verb } from './verb.ts';
import { mustBeWindow } from './window.ts';

export const ScheduleMaintenance = z.object({
  ...PLAN_FIELDS_OR_USUAL,
  body: text('Say in a sentence what will be done.'),
  scheduledFor: instant,
  scheduledUntil: instant,
  notify: flag,
  metadata: metadata.default({}),
});

export const scheduleMaintenance = verb({
  act: 'maintenance.write',
  schema: ScheduleMaintenance,
  async run(tx, plan) {
    mustBeWindow(plan.scheduledFor, plan.scheduledUntil, tx.now);
    await mustBeComponents(tx, plan.componentIds, (index) => `componentIds.${index}`);
    return planMaintenance(tx, plan);
  },
});
