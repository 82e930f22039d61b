import { z } from 'zod';
import { maintenanceOrThrow } from '#db/queries/maintenance.ts';
import { MAINTENANCE_STATUSES } from '#lib/domain/maintenance.ts';
import { displayedAt } from './dated.ts';
import { affectedComponents, flag, id, instant, oneOf, text } from './fields.ts';
import { takeStep } from './maintenance-step.ts';
import { verb } from './verb.ts';

export const PostMaintenanceUpdate = z.object({
  maintenanceId: id,
  /** The one it has, or one that follows from it. */
  status: oneOf(MAINTENANCE_STATUSES),
  body: text('Say in a sentence what is new.'),
  /** Left out: what such a step says of components. */
  components: affectedComponents.optional(),
  notify: flag,
  displayAt: instant.optional(),
  nextUpdateBy: instant.nullish(),
});

export const postMaintenanceUpdate = verb({
  act: 'maintenance.write',
  schema: PostMaintenanceUpdate,
  async run(tx, { maintenanceId, ...step }) {
    const maintenance = await maintenanceOrThrow(tx, maintenanceId);
    const displayAt = displayedAt(step.displayAt, tx.now);
    return takeStep(tx, maintenance, { ...step, displayAt });
  },
});
