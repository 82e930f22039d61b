'use server';

import { formAction } from '#lib/forms/form.ts';
import { bringPostmortemTemplates } from '#lib/verbs/bring-postmortem-templates.ts';
import { createPostmortemTemplate } from '#lib/verbs/create-postmortem-template.ts';
import { deletePostmortemTemplate } from '#lib/verbs/delete-postmortem-template.ts';
import { updatePostmortemTemplate } from '#lib/verbs/update-postmortem-template.ts';

const LIST = '/admin/postmortems/templates';
const then = () => LIST;

export const bring = formAction(bringPostmortemTemplates, { then });
export const create = formAction(createPostmortemTemplate, { then });
export const update = formAction(updatePostmortemTemplate, { fields: { version: 'integer' }, then });
export const remove = formAction(deletePostmortemTemplate, { then });
