import { z } from 'zod';
import { flag, id, text, version } from './fields.ts';

/** What starting, checking, completing and cancelling a maintenance take. */
export const StepOfMaintenance = z.object({
  maintenanceId: id,
  version,
  /** Left out: the standard words of the step. */
  body: text('Say in a sentence what happens now.').optional(),
  notify: flag.default(true),
});
