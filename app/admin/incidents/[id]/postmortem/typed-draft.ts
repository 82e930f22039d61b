import { pageOf } from '#app/admin/read.ts';
import { filledRows } from '#lib/forms/action-items.ts';
import type { FieldKinds } from '#lib/forms/kinds.ts';
import { valueAt } from '#lib/forms/state.ts';
import { postmortemForStaff } from '#lib/reads/postmortem.ts';
import { initialPostmortem } from './initial.ts';

type Typed = Record<string, unknown>;

/** What of the editor is not plain text. */
export const DRAFT_FIELDS: FieldKinds = { version: 'integer', base: 'integer', notify: 'boolean' };

/** What `save-postmortem` takes. @param input of the editor, by `DRAFT_FIELDS` */
export async function typedDraft(input: Typed): Promise<Typed> {
  return { ...input, actionItems: filledRows(input['actionItems']), ...(await begunWith(input)) };
}

/** What a form for a postmortem that is not begun begins with: two people may begin at once. */
async function begunWith({ version, incidentId }: Typed): Promise<Typed> {
  if (version !== 0 || typeof incidentId !== 'string') return {};
  const read = await postmortemForStaff(incidentId);
  if (!read) return {};
  const begun = initialPostmortem(
    { ...read, postmortem: null, actionItems: [] },
    (await pageOf())?.timeZone ?? 'UTC',
  );
  return { begunWith: valueAt(begun, 'sections') };
}
