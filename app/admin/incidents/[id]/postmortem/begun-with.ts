import { pageOf } from '#app/admin/read.ts';
import { valueAt } from '#lib/forms/state.ts';
import { postmortemTemplatesForStaff } from '#lib/reads/postmortem-templates.ts';
import { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { initialPostmortem } from './initial.ts';

/**
 * What a form for a postmortem that is not begun begins with, as `save-postmortem` takes it: two people may begin at once.
 * @param read the version that the form was drawn for
 * @param template the id of the template that it was filled from
 */
export async function begunWith(
  incidentId: unknown,
  read: unknown,
  template: unknown,
): Promise<{ begunWith?: unknown }> {
  if (read !== 0 || typeof incidentId !== 'string') return {};
  const found = await postmortemForStaff(incidentId);
  if (!found) return {};
  const zone = (await pageOf())?.timeZone ?? 'UTC';
  const chosen = (await postmortemTemplatesForStaff()).find(({ id }) => id === template);
  const bare = { ...found, postmortem: null, actionItems: [] };
  return { begunWith: valueAt(initialPostmortem(bare, zone, chosen?.sections), 'sections') };
}
