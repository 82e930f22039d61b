import { type Instant, plus, SECOND } from './instant.ts';

/** Nobody is told of what staff have just said for so long, so that a slip can be taken back. */
export const UNDO_WINDOW = 10 * SECOND;

/** Whether what was said at an instant may still be taken back before anybody is told. */
export function mayUndo(saidAt: Instant, now: Instant): boolean {
  return now < plus(saidAt, UNDO_WINDOW);
}
