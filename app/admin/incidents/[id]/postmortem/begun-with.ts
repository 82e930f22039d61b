import { pageOf } from '#app/admin/read.ts';
import { valueAt } from '#lib/forms/state.ts';
import { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { initialPostmortem } from './initial.ts';

/**
 * What a form for a postmortem that is not begun begins with, as `save-postmortem` takes it: two people may begin at once.
 * @param read the version that the form was drawn for
 */
export async function begunWith(incidentId: unknown, read: unknown): Promise<{ begunWith?: unknown }> {
  if (read !== 0 || typeof incidentId !== 'string') return {};
  const found = await postmortemForStaff(incidentId);
  if (!found) return {};
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  return {
    begunWith: valueAt(initialPostmortem({ ...found, postmortem: null, actionItems: [] }, zone), 'sections'),
  };
}
