import { z } from 'zod';
import { flag, id, textIfAny, version } from './fields.ts';

/** What starting, checking, completing and cancelling a maintenance take. */
export const StepOfMaintenance = z.object({
  maintenanceId: id,
  version,
  /** Left out: the standard words of the step. */
  body: textIfAny(),
  notify: flag.default(true),
});
